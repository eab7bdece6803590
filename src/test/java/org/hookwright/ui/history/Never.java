package org.hookwright.ui.history;

import java.util.function.Consumer;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.task.Work;

/** Work never ends; time passes as somebody else lets it. */
record Never(Jobs time) implements Jobs {
    @Override
    public <T> Job wait(Work<T> work, Consumer<Outcome<T>> heard) {
        return endless();
    }

    @Override
    public <T> Job compute(Work<T> work, Consumer<Outcome<T>> heard) {
        return endless();
    }

    @Override
    public Job later(long millis, Runnable action) {
        return time.later(millis, action);
    }

    private static Job endless() {
        return new Job() {
            @Override
            public void cancel() {}

            @Override
            public boolean isRunning() {
                return true;
            }
        };
    }
}
