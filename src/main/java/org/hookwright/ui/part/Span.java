package org.hookwright.ui.part;

import java.time.Duration;
import java.util.Optional;

/**
 * A length of time as a number and a unit, as people and files write it.
 *
 * @param amount 1 to {@link #MOST}, as many digits as files take
 */
record Span(long amount, Unit unit) {
    static final int MOST = 9_999_999;

    /** What the number counts. */
    enum Unit {
        MILLIS(Duration.ofMillis(1)),
        SECONDS(Duration.ofSeconds(1)),
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** In the largest unit that says it whole. */
    static Span of(Duration length) {
        Unit fitting = Unit.MILLIS;
        for (Unit unit : Unit.values()) {
            if (length.toMillis() % unit.length.toMillis() == 0) {
                fitting = unit;
            }
        }
        return new Span(length.toMillis() / fitting.length.toMillis(), fitting);
    }

    static Optional<Span> read(String amount, Unit unit) {
        String digits = amount.strip();
        if (!digits.matches("\\d{1,7}") || Long.parseLong(digits) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Span(Long.parseLong(digits), unit));
    }

    Duration length() {
        return unit.length.multipliedBy(amount);
    }
}
