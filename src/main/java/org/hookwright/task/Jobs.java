package org.hookwright.task;

import java.util.function.Consumer;

/** Starts work; the end is heard on the caller's executor (in windows: the JavaFX thread). */
public interface Jobs {
    /** Work that mostly waits: sockets, files. Each on a virtual thread of its own. */
    <T> Job wait(Work<T> work, Consumer<Outcome<T>> heard);

    /** Work that mostly computes. On a fixed pool of as many threads as there are processors. */
    <T> Job compute(Work<T> work, Consumer<Outcome<T>> heard);

    /** Runs something on the caller's executor later, after {@code millis} milliseconds, unless cancelled before. */
    Job later(long millis, Runnable action);
}
