package org.hookwright.run;

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
            Sentence all = null;
            for (Explanation.Change change : flip.changes()) {
                Sentence next = change(change);
                all = all == null ? next : Sentence.of("run.why.and", all, next);
            }
            Sentence changes = all == null ? Sentence.of("run.why.no-rule") : all;
            return Sentence.of(why.holds() ? "run.why.flip-off" : "run.why.flip-on", changes);
        });
    }

    private static Sentence change(Explanation.Change change) {
        String to = Evaluation.text(change.to());
        return to.isEmpty()
                ? Sentence.of("run.why.emptied", change.field())
                : Sentence.of("run.why.changed", change.field(), to);
    }
}
