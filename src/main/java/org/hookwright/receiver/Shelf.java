package org.hookwright.receiver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, the oldest dropped when they are too many or too large together. Safe on any thread. */
final class Shelf {
    private final int most;
    private final long mostBytes;
    private final Deque<Received> kept = new ArrayDeque<>();
    private long bytes;

    Shelf(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    synchronized void add(Received received) {
        kept.addLast(received);
        bytes += received.weight();
        while (kept.size() > most || (bytes > mostBytes && kept.size() > 1)) {
            bytes -= kept.removeFirst().weight();
        }
    }

    /** The oldest first. */
    synchronized List<Received> all() {
        return List.copyOf(kept);
    }

    synchronized void clear() {
        kept.clear();
        bytes = 0;
    }
}
