package org.hookwright.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Only the newest start is ever heard: a preview, a search. Starting again cancels what ran before. Used from one
 * thread, the one on which ends are heard.
 */
public final class Latest {
    private final Jobs jobs;
    private @Nullable Job current;

    public Latest(Jobs jobs) {
        this.jobs = jobs;
    }

    public <T> void compute(Work<T> work, Consumer<Outcome<T>> heard) {
        cancel();
        current = jobs.compute(work, heard);
    }

    public <T> void wait(Work<T> work, Consumer<Outcome<T>> heard) {
        cancel();
        current = jobs.wait(work, heard);
    }

    /** Starts computing only when no newer start came for so many milliseconds. */
    public <T> void computeAfter(long quietMillis, Work<T> work, Consumer<Outcome<T>> heard) {
        cancel();
        current = jobs.later(quietMillis, () -> current = jobs.compute(work, heard));
    }

    public void cancel() {
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}
