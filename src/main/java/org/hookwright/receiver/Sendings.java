package org.hookwright.receiver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hookwright.send.Sent;

/**
 * Finds the arrival that belongs to what the program has sent: the same method and address, in the time that the
 * sending took; of several the one with the same body. Nothing is added to what is sent to tell it by. Safe on any
 * thread.
 */
public final class Sendings {
    private static final int MOST = 64;
    private static final Duration BEYOND = Duration.ofSeconds(1);

    private final Deque<Received> unclaimed = new ArrayDeque<>();
    private long bytes;

    /** Takes note of an arrival. */
    public synchronized void arrived(Received received) {
        unclaimed.addFirst(received);
        bytes += received.weight();
        while (unclaimed.size() > MOST || (bytes > Receiver.MOST_BYTES && unclaimed.size() > 1)) {
            bytes -= unclaimed.removeLast().weight();
        }
    }

    /** An arrival and how it differs from what was sent. */
    public record Pair(Received received, Comparison comparison) {}

    /** The arrival of what was sent between these moments; each arrival is found once. */
    public synchronized Optional<Pair> find(Instant from, Instant until, Sent sent) {
        Received best = null;
        Comparison close = null;
        for (Received received : unclaimed) {
            boolean then = !received.at().isBefore(from.minus(BEYOND))
                    && !received.at().isAfter(until.plus(BEYOND));
            if (then
                    && sent.line()
                            .startsWith(received.message().method()
                                    + ' '
                                    + received.message().target()
                                    + ' ')) {
                Comparison comparison = Comparison.of(sent, received);
                if (close == null
                        || (close.body().isPresent() && comparison.body().isEmpty())) {
                    best = received;
                    close = comparison;
                }
            }
        }
        if (best == null || close == null) {
            return Optional.empty();
        }
        unclaimed.remove(best);
        bytes -= best.weight();
        return Optional.of(new Pair(best, close));
    }
}
