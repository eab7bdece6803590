package org.hookwright.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.hookwright.support.Windows;

/**
 * What the JavaFX thread spends. Its own processor time, so that neighbours on the machine are not counted, and the
 * longest time for which it answered nobody, in which they are.
 */
final class FxMeter implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long ASKED_EVERY_NANOS = 4_000_000;

    private final long thread = Windows.on(() -> Thread.currentThread().threadId());
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong busiest = new AtomicLong();
    private volatile boolean open = true;
    private final Thread asking =
            Thread.ofPlatform().daemon().name("bench-asking").start(this::ask);

    /** Processor time that the JavaFX thread has spent so far, in nanoseconds. */
    long spent() {
        return THREADS.getThreadCpuTime(thread);
    }

    void forgetLongest() {
        longest.set(0);
        busiest.set(0);
    }

    /** The longest that somebody who asked the JavaFX thread had to wait, in nanoseconds. */
    long longest() {
        return longest.get();
    }

    /** The most processor time that the JavaFX thread spent between two answers, in nanoseconds: one frame, or two. */
    long busiest() {
        return busiest.get();
    }

    /** Returns when two frames have been drawn, and all that was handed to the JavaFX thread before them is done. */
    static void drawn(Scene scene) {
        for (int i = 0; i < 2; i++) {
            CountDownLatch laidOut = new CountDownLatch(1);
            Runnable heard = laidOut::countDown;
            Windows.run(() -> {
                scene.addPostLayoutPulseListener(heard);
                Platform.requestNextPulse();
            });
            await(laidOut);
            Windows.run(() -> scene.removePostLayoutPulseListener(heard));
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void ask() {
        long spentBefore = spent();
        while (open) {
            long asked = System.nanoTime();
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            await(answered);
            long took = System.nanoTime() - asked;
            longest.accumulateAndGet(took, Math::max);
            long spent = spent();
            busiest.accumulateAndGet(spent - spentBefore, Math::max);
            spentBefore = spent;
            LockSupport.parkNanos(ASKED_EVERY_NANOS);
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
