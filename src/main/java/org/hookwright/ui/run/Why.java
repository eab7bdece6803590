package org.hookwright.ui.run;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.condition.Explanation;
import org.hookwright.language.Sentence;
import org.hookwright.run.Reasons;

/** The words for why a condition held or did not: the one place that says it in the window. */
final class Why {
    private Why() {}

    /** Why the workflow fired or did not, and what would have turned that. */
    static List<Sentence> fired(Explanation why) {
        return said(why.holds() ? "runs.why.fired" : "runs.why.not-fired", why);
    }

    /** Why a branch went the way it did. */
    static List<Sentence> branch(Explanation why) {
        return said(why.holds() ? "runs.why.then" : "runs.why.otherwise", why);
    }

    private static List<Sentence> said(String key, Explanation why) {
        List<Sentence> said = new ArrayList<>();
        said.add(Sentence.of(key, Reasons.rules(why)));
        Reasons.flip(why).ifPresent(said::add);
        return said;
    }
}
