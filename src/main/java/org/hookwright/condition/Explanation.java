package org.hookwright.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition is true or false for certain facts.
 *
 * @param deciding the fewest rules that decide the answer, whatever the others say
 * @param flip the fewest values to change so that the answer turns; empty where nothing that was tried turns it
 */
public record Explanation(Condition condition, boolean holds, List<Verdict.Rule> deciding, Optional<Flip> flip) {
    public Explanation {
        deciding = List.copyOf(deciding);
    }

    /** Values that, put in together, turn the answer. */
    public record Flip(List<Change> changes) {
        public Flip {
            changes = List.copyOf(changes);
        }

        /** The same facts with the changes made. */
        public Facts applyTo(Facts facts) {
            Facts changed = facts;
            for (Change change : changes) {
                changed = changed.with(change.field(), change.to());
            }
            return changed;
        }
    }

    /**
     * Another value for a field.
     *
     * @param rules those it turns
     * @param holdsAfter whether the first of them holds once it is made
     */
    public record Change(
            String field, @Nullable Object from, @Nullable Object to, List<Condition.Leaf> rules, boolean holdsAfter) {
        public Change {
            rules = List.copyOf(rules);
        }
    }

    public static Explanation of(Condition condition, Facts facts) {
        Verdict verdict = Evaluation.of(condition, facts);
        return new Explanation(condition, verdict.holds(), deciding(verdict), new Turning(condition, facts).flip());
    }

    private static List<Verdict.Rule> deciding(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Rule rule -> List.of(rule);
            case Verdict.Group group -> {
                boolean all = group.group() instanceof Condition.All;
                yield group.holds() == all ? together(group.parts()) : shortest(group);
            }
        };
    }

    /** All parts of a true "all", or of a false "any", are needed. */
    private static List<Verdict.Rule> together(List<Verdict> parts) {
        List<Verdict.Rule> rules = new ArrayList<>();
        parts.forEach(part -> rules.addAll(deciding(part)));
        return rules;
    }

    /** One part is enough to make an "all" false or an "any" true. */
    private static List<Verdict.Rule> shortest(Verdict.Group group) {
        return group.parts().stream()
                .filter(part -> part.holds() == group.holds())
                .map(Explanation::deciding)
                .min(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
