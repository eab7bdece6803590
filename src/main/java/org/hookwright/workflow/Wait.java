package org.hookwright.workflow;

import java.time.Duration;

/** Lets time pass before the next step. */
public record Wait(String name, String note, Duration length, Unknown unknown) implements Step {
    public Wait with(Duration other) {
        return new Wait(name, note, other, unknown);
    }

    @Override
    public Wait named(String other) {
        return new Wait(other, note, length, unknown);
    }

    @Override
    public Wait noted(String other) {
        return new Wait(name, other, length, unknown);
    }
}
