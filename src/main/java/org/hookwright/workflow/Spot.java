package org.hookwright.workflow;

import java.util.Optional;

/** A part of a workflow that is looked at by itself: what a card of its picture stands for. */
public sealed interface Spot {
    /** The event. */
    record Start() implements Spot {}

    /** The condition of the whole workflow. */
    record When() implements Spot {}

    /** A step. */
    record At(StepPath path) implements Spot {}

    /** Where the step stands, for a step. */
    default Optional<StepPath> step() {
        return this instanceof At(var path) ? Optional.of(path) : Optional.empty();
    }
}
