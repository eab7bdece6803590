package org.hookwright.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Given to work so that it can be stopped: it asks now and then, or names what is to be closed under it. */
public final class Cancellation {
    private final List<Runnable> reactions = new ArrayList<>();
    private boolean cancelled;

    /** One that nobody cancels, for work that is waited for. */
    public static Cancellation never() {
        return new Cancellation();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Ends the work from inside when it is no longer wanted.
     *
     * @throws CancellationException if it was cancelled
     */
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /** Runs the reaction at the cancelling, on the canceller's thread; at once if that has been. */
    public void onCancel(Runnable reaction) {
        synchronized (this) {
            if (!cancelled) {
                reactions.add(reaction);
                return;
            }
        }
        reaction.run();
    }

    /** Asks the work to end. Calling it again does nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(reactions);
            reactions.clear();
        }
        due.forEach(Runnable::run);
    }
}
