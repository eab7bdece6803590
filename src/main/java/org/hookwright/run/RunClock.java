package org.hookwright.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hookwright.task.Cancellation;

/** The time of a run. Requests take the time they take; pauses are the clock's business. */
public interface RunClock {
    Instant now();

    /**
     * Lets time pass.
     *
     * @throws java.util.concurrent.CancellationException as soon as the run is called off
     */
    void pause(Duration length, Cancellation cancellation);

    /** Pauses last as long as they say. */
    static RunClock real(Clock clock) {
        return new RunClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration length, Cancellation cancellation) {
                CountDownLatch calledOff = new CountDownLatch(1);
                cancellation.onCancel(calledOff::countDown);
                try {
                    if (calledOff.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                        cancellation.throwIfCancelled();
                    }
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    throw new java.util.concurrent.CancellationException();
                }
            }
        };
    }

    /** Pauses are over at once; the clock stands where they end. */
    static RunClock turned(Clock clock) {
        AtomicReference<Duration> turned = new AtomicReference<>(Duration.ZERO);
        return new RunClock() {
            @Override
            public Instant now() {
                return clock.instant().plus(turned.get());
            }

            @Override
            public void pause(Duration length, Cancellation cancellation) {
                cancellation.throwIfCancelled();
                turned.accumulateAndGet(length, Duration::plus);
            }
        };
    }
}
