package org.hookwright.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Explanation;
import org.hookwright.condition.Verdict;
import org.hookwright.language.Sentence;

/** Why a condition held or did not, as sentences for the window and the terminal. */
public final class Reasons {
    private Reasons() {}

    /** One rule, what it saw, and whether that was enough. */
    public static Sentence rule(Verdict.Rule rule) {
        return Sentence.of(
                rule.holds() ? "run.why.true" : "run.why.false",
                rule.leaf().field(),
                rule.leaf().operator().sentence(),
                String.join(", ", rule.leaf().values()),
                Evaluation.text(rule.seen()));
    }

    /** The rules that decided, one after the other. */
    public static Sentence rules(Explanation why) {
        Sentence all = null;
        for (Verdict.Rule rule : why.deciding()) {
            Sentence next = rule(rule);
            all = all == null ? next : Sentence.of("run.why.and", all, next);
        }
        return all == null ? Sentence.of("run.why.no-rule") : all;
    }

    /** What would have to be otherwise for the answer to turn; empty where nothing that was tried turns it. */
    public static Optional<Sentence> flip(Explanation why) {
        return why.flip().map(flip -> {
            List<String> changes = new ArrayList<>();
            for (Explanation.Change change : flip.changes()) {
                changes.add(change.field() + " = " + Evaluation.text(change.to()));
            }
            return Sentence.of(
                    why.holds() ? "run.why.flip-off" : "run.why.flip-on", String.join(", ", changes));
        });
    }
}
