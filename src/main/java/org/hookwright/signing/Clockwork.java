package org.hookwright.signing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hookwright.signing.Difference.Input;
import org.hookwright.workflow.Scheme.Unit;

/** What a timestamp says against the time of the receiver. */
final class Clockwork {
    /** Five minutes: Stripe's and Slack's own limit, and what Standard Webhooks' libraries allow. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Seconds have ten digits until 2286. */
    private static final long MOST_SECONDS = 99_999_999_999L;

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Clockwork() {}

    static Optional<Difference> difference(String time, Unit unit, Instant now) {
        Optional<Long> number = number(time);
        if (number.isEmpty()) {
            String name = unit == Unit.SECONDS ? "time-no-number" : "time-no-millis";
            return Optional.of(Difference.of(Input.TIMESTAMP, name, shortened(time)));
        }
        boolean seconds = Math.abs(number.get()) <= MOST_SECONDS;
        if (seconds != (unit == Unit.SECONDS)) {
            return Optional.of(Difference.of(Input.TIMESTAMP, seconds ? "time-seconds" : "time-millis", time));
        }
        Instant at = seconds ? Instant.ofEpochSecond(number.get()) : Instant.ofEpochMilli(number.get());
        Duration late = Duration.between(at, now);
        if (late.compareTo(TOLERANCE) > 0) {
            return Optional.of(Difference.of(Input.TIMESTAMP, "time-old", shown(at), minutes(late)));
        }
        if (late.negated().compareTo(TOLERANCE) > 0) {
            return Optional.of(Difference.of(Input.TIMESTAMP, "time-future", shown(at), minutes(late.negated())));
        }
        return Optional.empty();
    }

    static Optional<Long> number(String time) {
        try {
            return Optional.of(Long.parseLong(time));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String shown(Instant at) {
        try {
            return SHOWN.format(at);
        } catch (DateTimeException beyond) {
            return at.getEpochSecond() + " s";
        }
    }

    private static long minutes(Duration length) {
        return length.toMinutes();
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
