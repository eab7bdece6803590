package org.hookwright.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** {@link Jobs} on real threads. Closing cancels what runs. */
public final class ThreadJobs implements Jobs, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ThreadJobs.class.getName());

    private final Executor listener;
    private final ExecutorService waiting = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hookwright-wait-", 0).factory());
    private final ExecutorService computing = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("hookwright-compute-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hookwright-timer").factory());
    private final Set<RunningJob> running = ConcurrentHashMap.newKeySet();

    /** @param listener where ends are heard */
    public ThreadJobs(Executor listener) {
        this.listener = listener;
    }

    @Override
    public <T> Job wait(Work<T> work, Consumer<Outcome<T>> heard) {
        return start(waiting, work, heard);
    }

    @Override
    public <T> Job compute(Work<T> work, Consumer<Outcome<T>> heard) {
        return start(computing, work, heard);
    }

    @Override
    public Job later(long millis, Runnable action) {
        RunningJob job = new RunningJob();
        running.add(job);
        var _ = timer.schedule(() -> listener.execute(() -> job.end(action)), millis, TimeUnit.MILLISECONDS);
        return job;
    }

    /** How many jobs have been started and neither ended nor been cancelled: zero when all is quiet. */
    public int runningJobs() {
        return running.size();
    }

    @Override
    public void close() {
        running.forEach(RunningJob::cancel);
        timer.shutdownNow();
        waiting.shutdown();
        computing.shutdown();
    }

    private <T> Job start(ExecutorService threads, Work<T> work, Consumer<Outcome<T>> heard) {
        RunningJob job = new RunningJob();
        running.add(job);
        try {
            threads.execute(() -> run(job, work, heard));
        } catch (RejectedExecutionException closing) {
            LOG.log(System.Logger.Level.DEBUG, "Not started: the program is closing", closing);
            job.cancel();
        }
        return job;
    }

    private <T> void run(RunningJob job, Work<T> work, Consumer<Outcome<T>> heard) {
        if (!job.isRunning()) {
            return;
        }
        Outcome<T> outcome;
        try {
            outcome = new Outcome.Done<>(work.run(job.cancellation));
        } catch (Exception failure) {
            outcome = new Outcome.Failed<>(failure);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            outcome = new Outcome.Failed<>(new IllegalStateException(failure));
        }
        Outcome<T> ended = outcome;
        listener.execute(() -> job.end(() -> heard.accept(ended)));
    }

    private final class RunningJob implements Job {
        private final Cancellation cancellation = new Cancellation();
        private final AtomicBoolean open = new AtomicBoolean(true);

        @Override
        public void cancel() {
            if (open.compareAndSet(true, false)) {
                running.remove(this);
                cancellation.cancel();
            }
        }

        @Override
        public boolean isRunning() {
            return open.get();
        }

        void end(Runnable heard) {
            if (open.compareAndSet(true, false)) {
                running.remove(this);
                heard.run();
            }
        }
    }
}
