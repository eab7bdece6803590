package org.hookwright.send;

import java.util.List;

/**
 * How long what took.
 *
 * @param list in order; what did not happen is left out
 * @param totalNanos from start to end
 * @param reused whether an open connection was used again, so that nothing was looked up, connected or negotiated
 */
public record Phases(List<Phase> list, long totalNanos, boolean reused) {
    public Phases {
        list = List.copyOf(list);
    }

    /** What was being done. */
    public enum Kind {
        DNS,
        CONNECT,
        TLS,
        SEND,
        WAIT,
        DOWNLOAD
    }

    /** Nanoseconds from the start of the call, and for how long. */
    public record Phase(Kind kind, long startNanos, long tookNanos) {}
}
