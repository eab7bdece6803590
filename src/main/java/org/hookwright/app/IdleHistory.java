package org.hookwright.app;

import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;

/** Lets the history rest when nothing has been written for a while: a program that is killed then leaves one file. */
final class IdleHistory {
    private static final System.Logger LOG = System.getLogger(IdleHistory.class.getName());
    private static final long LOOK_MILLIS = 15_000;

    private final OpenHistory history;
    private final Jobs jobs;
    private long seen;
    private long rested;

    IdleHistory(OpenHistory history, Jobs jobs) {
        this.history = history;
        this.jobs = jobs;
    }

    /** Looks from now on, every some seconds. */
    void watch() {
        jobs.later(LOOK_MILLIS, this::look);
    }

    private void look() {
        long written = history.written();
        if (written == seen && written != rested) {
            rested = written;
            rest();
        }
        seen = written;
        watch();
    }

    private void rest() {
        jobs.wait(
                _ -> {
                    history.rest();
                    return true;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed<Boolean>(var cause)) {
                        LOG.log(System.Logger.Level.WARNING, "The history does not rest", cause);
                    }
                });
    }
}
