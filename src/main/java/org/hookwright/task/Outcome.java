package org.hookwright.task;

/** How a job ended, when it was not cancelled: failures travel as values. */
public sealed interface Outcome<T> {
    /** It gave its result. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It threw; the trace has been logged by nobody yet. */
    record Failed<T>(Exception cause) implements Outcome<T> {}
}
