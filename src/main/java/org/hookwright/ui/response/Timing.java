package org.hookwright.ui.response;

import java.time.Duration;
import java.util.List;
import org.hookwright.language.Sentence;

/**
 * How long what took.
 *
 * @param phases in order; those that did not happen are left out
 * @param reused whether an open connection was used again, so that nothing was looked up, connected or negotiated
 * @param notes more to say under the picture, such as the protocol and the TLS version
 */
public record Timing(List<Phase> phases, boolean reused, List<Sentence> notes) {
    /** Nothing is known, as when a request could not be made. */
    public static final Timing NONE = new Timing(List.of(), false, List.of());

    public Timing {
        phases = List.copyOf(phases);
        notes = List.copyOf(notes);
    }

    /** What one phase is about. */
    public enum Kind {
        /** A request that was answered with a redirect, whole. */
        REDIRECT("redirect"),
        DNS("dns"),
        CONNECT("connect"),
        TLS("tls"),
        SEND("send"),
        WAIT("wait"),
        DOWNLOAD("download");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Ends its text key and its style class. */
        public String id() {
            return id;
        }
    }

    /**
     * One phase that happened.
     *
     * @param start from the beginning of the whole
     */
    public record Phase(Kind kind, Duration start, Duration took) {
        public Duration end() {
            return start.plus(took);
        }
    }

    public Duration total() {
        return phases.stream().map(Phase::end).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
