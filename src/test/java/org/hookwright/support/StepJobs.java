package org.hookwright.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.task.Work;

/**
 * Jobs that run nothing until told, so that a test can stand between a start, the work and the hearing of its end. Time
 * stands still too: {@link #pass} moves it.
 */
public final class StepJobs implements Jobs {
    private final List<Step<?>> steps = new ArrayList<>();
    private final List<Timer> timers = new ArrayList<>();
    private long now;

    @Override
    public <T> Job wait(Work<T> work, Consumer<Outcome<T>> heard) {
        return start(work, heard);
    }

    @Override
    public <T> Job compute(Work<T> work, Consumer<Outcome<T>> heard) {
        return start(work, heard);
    }

    @Override
    public Job later(long millis, Runnable action) {
        Timer timer = new Timer(now + millis, action);
        timers.add(timer);
        return timer;
    }

    /** How many jobs have been started and neither ended nor been cancelled. */
    public int running() {
        steps.removeIf(step -> !step.isRunning());
        timers.removeIf(timer -> !timer.isRunning());
        return steps.size() + timers.size();
    }

    /** Does the work of every job that was started, and lets nobody hear of it yet. */
    public void work() {
        List.copyOf(steps).forEach(Step::work);
    }

    /** Lets the ends of all finished work be heard. */
    public void hear() {
        List.copyOf(steps).forEach(Step::hear);
        steps.removeIf(step -> !step.isRunning());
    }

    /** Works and hears until nothing is left but timers. */
    public void run() {
        while (steps.stream().anyMatch(Step::isRunning)) {
            work();
            hear();
        }
    }

    /** Lets so many milliseconds pass: timers that are due go off in order, what they start is run. */
    public void pass(long millis) {
        long until = now + millis;
        while (true) {
            timers.removeIf(timer -> !timer.isRunning());
            Timer due = timers.stream()
                    .filter(timer -> timer.at <= until)
                    .min((one, other) -> Long.compare(one.at, other.at))
                    .orElse(null);
            if (due == null) {
                break;
            }
            now = due.at;
            due.fire();
            run();
        }
        now = until;
        run();
    }

    private <T> Job start(Work<T> work, Consumer<Outcome<T>> heard) {
        Step<T> step = new Step<>(work, heard);
        steps.add(step);
        return step;
    }

    private static final class Step<T> implements Job {
        private final Work<T> work;
        private final Consumer<Outcome<T>> heard;
        private final Cancellation cancellation = new Cancellation();
        private Outcome<T> outcome;
        private boolean open = true;

        Step(Work<T> work, Consumer<Outcome<T>> heard) {
            this.work = work;
            this.heard = heard;
        }

        void work() {
            if (!open || outcome != null) {
                return;
            }
            try {
                outcome = new Outcome.Done<>(work.run(cancellation));
            } catch (Exception failure) {
                outcome = new Outcome.Failed<>(failure);
            }
        }

        void hear() {
            if (open && outcome != null) {
                open = false;
                heard.accept(outcome);
            }
        }

        @Override
        public void cancel() {
            if (open) {
                open = false;
                cancellation.cancel();
            }
        }

        @Override
        public boolean isRunning() {
            return open;
        }
    }

    private static final class Timer implements Job {
        private final long at;
        private final Runnable action;
        private boolean open = true;

        Timer(long at, Runnable action) {
            this.at = at;
            this.action = action;
        }

        void fire() {
            open = false;
            action.run();
        }

        @Override
        public void cancel() {
            open = false;
        }

        @Override
        public boolean isRunning() {
            return open;
        }
    }
}
