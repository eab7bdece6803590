package org.hookwright.send;

import org.hookwright.task.Cancellation;

/** Sends one request and waits for its answer. */
public interface Sender {
    /**
     * Blocks until the answer is whole, the call has failed, or it was cancelled; whatever happens is told as a value.
     *
     * @param progress hears of bytes received, on the calling thread
     */
    Answer send(Prepared request, Cancellation cancellation, Progress progress);

    /** Hears how far the answer has come. */
    @FunctionalInterface
    interface Progress {
        Progress IGNORED = _ -> {};

        void received(long bytes);
    }
}
