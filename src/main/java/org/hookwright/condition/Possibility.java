package org.hookwright.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Whether a condition can come out both ways, for any ticket at all. */
public enum Possibility {
    /** True for every ticket: it does not choose. */
    ALWAYS,
    /** True for none. */
    NEVER,
    BOTH,
    /** There are too many combinations to say, or rules that cannot be tried through. */
    UNKNOWN;

    private static final long MOST_TRIES = 50_000;

    /**
     * Tries a condition through.
     *
     * @param isList which fields hold several values at once, such as tags
     */
    public static Possibility of(Condition condition, Instant now, Predicate<String> isList) {
        if (condition.isUnconditional()) {
            return ALWAYS;
        }
        Grid grid = new Grid(condition, new Facts(Map.of(), now), isList);
        if (grid.size() > MOST_TRIES) {
            return UNKNOWN;
        }
        boolean yes = false;
        boolean no = false;
        int[] chosen = new int[grid.axes().size()];
        do {
            boolean holds = grid.holds(chosen);
            yes |= holds;
            no |= !holds;
        } while (!(yes && no) && next(grid, chosen));
        if (yes && no) {
            return BOTH;
        }
        return isTriedThrough(condition, isList) ? (yes ? ALWAYS : NEVER) : UNKNOWN;
    }

    private static boolean isTriedThrough(Condition condition, Predicate<String> isList) {
        Map<String, List<Condition.Leaf>> byField = new LinkedHashMap<>();
        condition
                .leaves()
                .forEach(leaf -> byField.computeIfAbsent(leaf.field(), _ -> new ArrayList<>())
                        .add(leaf));
        return byField.entrySet().stream()
                .allMatch(field -> Alternatives.areAll(field.getValue(), isList.test(field.getKey())));
    }

    private static boolean next(Grid grid, int[] chosen) {
        for (int axis = 0; axis < chosen.length; axis++) {
            if (++chosen[axis] < grid.axes().get(axis).values().size()) {
                return true;
            }
            chosen[axis] = 0;
        }
        return false;
    }
}
