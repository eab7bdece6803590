package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.template.Span;

/** A search in one editor: its matches follow the text, one of them is the current one. */
final class Finding {
    private static final System.Logger LOG = System.getLogger(Finding.class.getName());

    /** So many matches are drawn, those around the current one; all are counted. */
    private static final int DRAWN = 400;

    private static final long REST = 60;

    private final CodeEditor editor;
    private final Latest search;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(0);
    private Finder.Query query = new Finder.Query("", false, false);
    private List<Span> matches = List.of();
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.ALL);
    private boolean open;

    /** Which way another part was entered that is about to show a match; nothing while none is. */
    private Optional<Boolean> entered = Optional.empty();

    /** How far was looked. */
    enum Reach {
        /** In all there is. */
        ALL,
        /** In the part that is shown. */
        PART,
        /** In the part, and in the others right now. */
        LOOKING,
        /** In all parts, and no other has a match. */
        NOWHERE_ELSE
    }

    Finding(CodeEditor editor, Jobs jobs) {
        this.editor = editor;
        this.search = new Latest(jobs);
        editor.onEdit(_ -> {
            if (open) {
                if (entered.isEmpty()) {
                    forget();
                }
                again(false);
            }
        });
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Which match is selected, from 1; 0 for none. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    void look(Finder.Query other) {
        query = other;
        open = true;
        forget();
        again(true);
    }

    void stop() {
        open = false;
        search.cancel();
        forget();
        use(List.of(), false);
    }

    private void forget() {
        entered = Optional.empty();
        editor.elsewhere().stop();
        reach.set(editor.elsewhere().isMore() ? Reach.PART : Reach.ALL);
    }

    void next() {
        go(true);
    }

    void previous() {
        go(false);
    }

    /** To the next match of the part that is shown; where it has none that way, to that of another part. */
    private void go(boolean forward) {
        Span selected = editor.selection();
        int from = forward ? selected.end() : selected.start();
        boolean here = matches.stream().anyMatch(match -> forward ? match.start() >= from : match.end() <= from);
        if (here || reach.get() == Reach.ALL || reach.get() == Reach.NOWHERE_ELSE || !query.isReadable()) {
            step(from, forward);
        } else if (reach.get() == Reach.PART) {
            reach.set(Reach.LOOKING);
            Finder.Query looked = query;
            editor.elsewhere()
                    .seek(
                            (text, cancellation) -> Finder.isIn(text, looked, cancellation),
                            forward,
                            found -> arrived(found, from, forward));
        }
    }

    private void arrived(boolean found, int from, boolean forward) {
        if (found) {
            entered = Optional.of(forward);
            reach.set(Reach.PART);
        } else {
            reach.set(Reach.NOWHERE_ELSE);
            step(from, forward);
        }
    }

    void replace(String with) {
        int index = current.get() - 1;
        if (index < 0 || index >= matches.size() || !editor.selection().equals(matches.get(index))) {
            next();
            return;
        }
        Span match = matches.get(index);
        editor.replace(match, Finder.replacement(match.of(editor.text()), query, with));
        use(Finder.find(editor.text(), query, org.hookwright.task.Cancellation.never()), false);
        next();
    }

    /** Replaces every match, as one step of undo. */
    void replaceAll(String with) {
        if (!matches.isEmpty()) {
            Span all = new Span(matches.getFirst().start(), matches.getLast().end());
            editor.replace(all, Finder.replaced(editor.text(), matches, query, with));
        }
    }

    private void again(boolean jump) {
        String text = editor.text();
        Finder.Query looked = query;
        search.computeAfter(REST, cancellation -> Finder.find(text, looked, cancellation), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<Span>>(var found) -> use(found, jump);
                case Outcome.Failed<List<Span>>(var cause) -> {
                    LOG.log(System.Logger.Level.DEBUG, "The search ended early", cause);
                    use(List.of(), false);
                }
            }
        });
    }

    private void use(List<Span> found, boolean jump) {
        matches = found;
        count.set(found.size());
        if (entered.isPresent() && !found.isEmpty()) {
            boolean forward = entered.get();
            entered = Optional.empty();
            step(forward ? 0 : editor.text().length(), forward);
        } else if (jump && !found.isEmpty()) {
            step(editor.selection().start(), true);
        } else {
            show(found.indexOf(editor.selection()));
        }
    }

    private void step(int from, boolean forward) {
        if (matches.isEmpty()) {
            return;
        }
        int index = forward ? firstFrom(from) : firstFrom(from) - 1;
        while (!forward && index >= 0 && matches.get(index).end() > from) {
            index--;
        }
        int chosen = Math.floorMod(index, matches.size());
        editor.select(matches.get(chosen).start(), matches.get(chosen).end());
        show(chosen);
    }

    private int firstFrom(int offset) {
        int index = 0;
        while (index < matches.size() && matches.get(index).start() < offset) {
            index++;
        }
        return index;
    }

    private void show(int index) {
        current.set(index + 1);
        int from = Math.max(0, index - DRAWN / 2);
        int to = Math.min(matches.size(), from + DRAWN);
        List<Tint> tints = new ArrayList<>();
        for (int i = from; i < to; i++) {
            tints.add(new Tint(matches.get(i), i == index ? "match-current" : "match"));
        }
        editor.setLayer("matches", tints);
    }
}
