package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.payload.BracketMatch;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.template.Template;

/** Shows the bracket at the caret together with its other half. */
final class Brackets {
    private static final System.Logger LOG = System.getLogger(Brackets.class.getName());
    private static final String LAYER = "brackets";
    private static final long REST = 40;

    private final CodeEditor editor;
    private final Latest search;

    Brackets(CodeEditor editor, Jobs jobs) {
        this.editor = editor;
        this.search = new Latest(jobs);
        editor.caretProperty().subscribe(_ -> look());
    }

    private void look() {
        String text = editor.text();
        int caret = editor.caret();
        editor.setLayer(LAYER, List.of());
        if (!touchesBracket(text, caret)) {
            search.cancel();
            return;
        }
        search.computeAfter(
                REST,
                _ -> BracketMatch.at(text, caret, Template.parse(text).markups()),
                outcome -> show(outcome, caret));
    }

    private void show(Outcome<Optional<BracketMatch>> outcome, int caret) {
        switch (outcome) {
            case Outcome.Done<Optional<BracketMatch>>(var match) -> {
                if (editor.caret() == caret) {
                    editor.setLayer(LAYER, match.map(Brackets::tints).orElse(List.of()));
                }
            }
            case Outcome.Failed<Optional<BracketMatch>>(var cause) ->
                LOG.log(System.Logger.Level.WARNING, "A bracket stays unmatched", cause);
        }
    }

    private static List<Tint> tints(BracketMatch match) {
        List<Tint> tints = new ArrayList<>();
        tints.add(new Tint(match.here(), match.isMatched() ? "bracket" : "bracket-unmatched"));
        if (match.there() != null) {
            tints.add(new Tint(match.there(), "bracket"));
        }
        return tints;
    }

    private static boolean touchesBracket(String text, int caret) {
        return isBracket(text, caret) || isBracket(text, caret - 1);
    }

    private static boolean isBracket(String text, int at) {
        return at >= 0 && at < text.length() && "{}[]".indexOf(text.charAt(at)) >= 0;
    }
}
