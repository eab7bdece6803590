package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person designs: a name and its calls in order.
 *
 * @param note the person's own words about it, may be empty
 */
public record Workflow(String name, String note, List<Call> steps, Unknown unknown) {
    public Workflow {
        steps = List.copyOf(steps);
    }

    public Optional<Call> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    public Workflow named(String other) {
        return new Workflow(other, note, steps, unknown);
    }

    /** The same workflow with the step at {@code index} replaced. */
    public Workflow with(int index, Call step) {
        List<Call> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return new Workflow(name, note, changed, unknown);
    }
}
