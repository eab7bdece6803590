package org.hookwright.workflow;

import java.util.List;
import org.hookwright.condition.Condition;

/** Two ways to go on: {@code then} where the condition holds, {@code otherwise} where it does not. */
public record Branch(String name, String note, Condition when, List<Step> then, List<Step> otherwise, Unknown unknown)
        implements Step {
    public Branch {
        then = List.copyOf(then);
        otherwise = List.copyOf(otherwise);
    }

    public Branch with(Condition other) {
        return new Branch(name, note, other, then, otherwise, unknown);
    }

    public Branch withThen(List<Step> others) {
        return new Branch(name, note, when, others, otherwise, unknown);
    }

    public Branch withOtherwise(List<Step> others) {
        return new Branch(name, note, when, then, others, unknown);
    }

    @Override
    public Branch named(String other) {
        return new Branch(other, note, when, then, otherwise, unknown);
    }

    @Override
    public Branch noted(String other) {
        return new Branch(name, other, when, then, otherwise, unknown);
    }
}
