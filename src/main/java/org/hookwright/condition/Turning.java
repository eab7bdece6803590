package org.hookwright.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of a ticket that turns a condition's answer: first one field, then two, then three, by
 * trying every value that matters. What needs more is built rule by rule and tried once.
 */
final class Turning {
    private static final int MOST_FIELDS = 3;
    private static final long MOST_TRIES = 50_000;

    private final Condition condition;
    private final Facts facts;
    private final Grid grid;
    private final boolean holds;
    private long tries;

    Turning(Condition condition, Facts facts) {
        this.condition = condition;
        this.facts = facts;
        this.grid = new Grid(condition, facts);
        this.holds = grid.axes().isEmpty()
                ? Evaluation.holds(condition, facts)
                : grid.holds(new int[grid.axes().size()]);
    }

    Optional<Explanation.Flip> flip() {
        int[] chosen = new int[grid.axes().size()];
        for (int fields = 1; fields <= Math.min(MOST_FIELDS, chosen.length); fields++) {
            if (search(chosen, 0, fields)) {
                return Optional.of(flip(chosen));
            }
        }
        return chosen.length > MOST_FIELDS ? built() : Optional.empty();
    }

    private boolean search(int[] chosen, int from, int left) {
        if (left == 0) {
            tries++;
            return grid.holds(chosen) != holds;
        }
        for (int axis = from; axis <= chosen.length - left && tries < MOST_TRIES; axis++) {
            for (int value = 1; value < grid.axes().get(axis).values().size(); value++) {
                chosen[axis] = value;
                if (search(chosen, axis + 1, left - 1)) {
                    return true;
                }
            }
            chosen[axis] = 0;
        }
        return false;
    }

    /** Makes each part say what is wanted in the way that takes the fewest rules. */
    private Optional<Explanation.Flip> built() {
        int[] chosen = new int[grid.axes().size()];
        List<Condition.Leaf> wanted = needed(condition, !holds);
        for (Condition.Leaf leaf : wanted) {
            for (int axis = 0; axis < chosen.length; axis++) {
                if (grid.axes().get(axis).field().equals(leaf.field())) {
                    chosen[axis] = valueFor(grid.axes().get(axis), wanted, !holds);
                }
            }
        }
        return grid.holds(chosen) != holds ? Optional.of(flip(chosen)) : Optional.empty();
    }

    private static int valueFor(Grid.Axis axis, List<Condition.Leaf> wanted, boolean answer) {
        for (int value = 0; value < axis.values().size(); value++) {
            if (suits(axis, value, wanted, answer)) {
                return value;
            }
        }
        return 0;
    }

    private static boolean suits(Grid.Axis axis, int value, List<Condition.Leaf> wanted, boolean answer) {
        for (int rule = 0; rule < axis.rules().size(); rule++) {
            Condition.Leaf leaf = axis.rules().get(rule);
            if (wanted.contains(leaf) && axis.answer(rule, value) != answer) {
                return false;
            }
        }
        return true;
    }

    /** The rules that have to turn to {@code answer}; those that already say so are left out. */
    private List<Condition.Leaf> needed(Condition part, boolean answer) {
        return switch (part) {
            case Condition.All(var parts) -> answer ? each(parts, true) : fewest(parts, false);
            case Condition.Any(var parts) -> answer ? fewest(parts, true) : each(parts, false);
            case Condition.Leaf leaf -> Evaluation.holds(leaf, facts) == answer ? List.of() : List.of(leaf);
        };
    }

    private List<Condition.Leaf> each(List<Condition> parts, boolean answer) {
        List<Condition.Leaf> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(needed(part, answer)));
        return all;
    }

    private List<Condition.Leaf> fewest(List<Condition> parts, boolean answer) {
        return parts.stream()
                .map(part -> needed(part, answer))
                .min(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private Explanation.Flip flip(int[] chosen) {
        List<Explanation.Change> changes = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] != 0) {
                changes.add(change(grid.axes().get(i), chosen[i]));
            }
        }
        return new Explanation.Flip(changes);
    }

    private Explanation.Change change(Grid.Axis axis, int value) {
        List<Condition.Leaf> turned = new ArrayList<>();
        boolean holdsAfter = false;
        for (int rule = 0; rule < axis.rules().size(); rule++) {
            if (axis.answer(rule, 0) != axis.answer(rule, value)) {
                holdsAfter = turned.isEmpty() ? axis.answer(rule, value) : holdsAfter;
                turned.add(axis.rules().get(rule));
            }
        }
        @Nullable Object to = axis.values().get(value).orElse(null);
        return new Explanation.Change(axis.field(), facts.at(axis.field()), to, turned, holdsAfter);
    }
}
