package org.hookwright.condition;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** What a condition came to for certain facts, part by part. */
public sealed interface Verdict {
    boolean holds();

    /** Of a group. */
    record Group(Condition group, List<Verdict> parts, boolean holds) implements Verdict {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Of one rule.
     *
     * @param seen the value the field had, or null where it was missing
     * @param trouble why the two could not be compared, so that the rule is false
     */
    record Rule(Condition.Leaf leaf, @Nullable Object seen, boolean holds, Optional<Sentence> trouble)
            implements Verdict {}
}
