package org.hookwright.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a part of a condition stands: its place in each group, from the outermost one inwards. */
public record ConditionPath(List<Integer> hops) {
    public static final ConditionPath ROOT = new ConditionPath(List.of());

    public ConditionPath {
        hops = List.copyOf(hops);
    }

    public static ConditionPath of(Integer... hops) {
        return new ConditionPath(List.of(hops));
    }

    /** A place in the group at this path. */
    public ConditionPath in(int index) {
        List<Integer> longer = new ArrayList<>(hops);
        longer.add(index);
        return new ConditionPath(longer);
    }

    public boolean isRoot() {
        return hops.isEmpty();
    }

    /** The place in its group; 0 for the root, which is in none. */
    public int index() {
        return isRoot() ? 0 : hops.getLast();
    }

    public int depth() {
        return hops.size();
    }

    /** The group in which this is; empty for the root. */
    public Optional<ConditionPath> parent() {
        return isRoot() ? Optional.empty() : Optional.of(new ConditionPath(hops.subList(0, hops.size() - 1)));
    }

    /** Another place in the same group. */
    public ConditionPath at(int index) {
        return parent().map(group -> group.in(index)).orElse(this);
    }

    /** Whether this is the other place or one within it. */
    public boolean isWithin(ConditionPath other) {
        return hops.size() >= other.hops.size()
                && hops.subList(0, other.hops.size()).equals(other.hops);
    }

    /** Where this place is once the part at {@code gone} has been taken out. */
    ConditionPath without(ConditionPath gone) {
        int last = gone.hops.size() - 1;
        if (last < 0 || hops.size() <= last || !hops.subList(0, last).equals(gone.hops.subList(0, last))) {
            return this;
        }
        if (hops.get(last) <= gone.index()) {
            return this;
        }
        List<Integer> moved = new ArrayList<>(hops);
        moved.set(last, hops.get(last) - 1);
        return new ConditionPath(moved);
    }
}
