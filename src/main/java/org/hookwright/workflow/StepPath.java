package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a step stands: list and index, from the outermost list inwards. Prints as files' errors name the place. */
public record StepPath(List<Hop> hops) {
    public StepPath {
        hops = List.copyOf(hops);
    }

    /** A list of steps. */
    public enum Slot {
        STEPS,
        THEN,
        OTHERWISE,
        /** The steps that run when a call has failed. */
        ON_FAILURE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One list, and the place in it. */
    public record Hop(Slot slot, int index) {}

    public static StepPath top(int index) {
        return new StepPath(List.of(new Hop(Slot.STEPS, index)));
    }

    /** A place in a list of the step at this path. */
    public StepPath in(Slot slot, int index) {
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(new Hop(slot, index));
        return new StepPath(longer);
    }

    /** The same list at another place. */
    public StepPath at(int index) {
        List<Hop> changed = new ArrayList<>(hops);
        changed.set(changed.size() - 1, new Hop(hops.getLast().slot(), index));
        return new StepPath(changed);
    }

    public StepPath next() {
        return at(index() + 1);
    }

    public int index() {
        return hops.getLast().index();
    }

    public Slot slot() {
        return hops.getLast().slot();
    }

    /** The step in one of whose lists this place is; empty at the top. */
    public Optional<StepPath> parent() {
        return hops.size() < 2 ? Optional.empty() : Optional.of(new StepPath(hops.subList(0, hops.size() - 1)));
    }

    /** Whether this is the other place or one within it. */
    public boolean isWithin(StepPath other) {
        return hops.size() >= other.hops.size()
                && hops.subList(0, other.hops.size()).equals(other.hops);
    }

    /** Such as {@code steps[2].then[0]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Hop hop : hops) {
            text.append(text.isEmpty() ? "" : ".")
                    .append(hop.slot().id())
                    .append('[')
                    .append(hop.index())
                    .append(']');
        }
        return text.toString();
    }
}
