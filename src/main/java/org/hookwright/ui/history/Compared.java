package org.hookwright.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.ui.response.Badge;

/**
 * Two exchanges set against each other, part by part.
 *
 * @param times of the whole and of each phase
 * @param cut whether there are more differences than are told
 */
public record Compared(Side older, Side newer, List<Part> parts, List<Timed> times, boolean cut) {
    public Compared {
        parts = List.copyOf(parts);
        times = List.copyOf(times);
    }

    /** One of the two. */
    public record Side(long id, Instant at, Badge badge, Row.Origin origin, String ticket) {}

    /** A part of an exchange, and its lines. */
    public record Part(Subject subject, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        long changes() {
            return lines.stream().filter(line -> line.sign() != Sign.SAME).count();
        }
    }

    /** What is compared. */
    public enum Subject {
        REQUEST("request"),
        QUERY("query"),
        HEADERS("headers"),
        BODY("body"),
        STATUS("status"),
        REPLY_HEADERS("reply-headers"),
        REPLY("reply");

        private final String id;

        Subject(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** How a value of the one stands to that of the other. */
    public enum Sign {
        SAME("=", "same"),
        CHANGED("≠", "changed"),
        REMOVED("−", "removed"),
        ADDED("+", "added");

        private final String mark;
        private final String id;

        Sign(String mark, String id) {
            this.mark = mark;
            this.id = id;
        }

        /** What is written before such a line: it is told by more than its colour. */
        String mark() {
            return mark;
        }

        String id() {
            return id;
        }
    }

    /**
     * A value of the one and of the other.
     *
     * @param name where it stands, such as a header's name or a path into the body; may be empty
     * @param before empty where it was added
     * @param after empty where it was removed
     */
    public record Line(Sign sign, String name, String before, String after) {}

    /**
     * How long something took in the one and in the other.
     *
     * @param phase {@code total}, or a phase's name
     */
    public record Timed(String phase, Optional<Duration> before, Optional<Duration> after) {}
}
