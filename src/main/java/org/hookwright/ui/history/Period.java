package org.hookwright.ui.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How far back, in whole days of the place where the program runs. */
public sealed interface Period {
    /** The first day of it; nothing where it has no beginning. */
    Optional<LocalDate> first(LocalDate today);

    /** Its last day. */
    LocalDate last(LocalDate today);

    /** As many days right before it, to be set against it; nothing where it has no beginning. */
    default Optional<Days> before(LocalDate today) {
        return first(today).map(first -> {
            long days = ChronoUnit.DAYS.between(first, last(today)) + 1;
            return new Days(first.minusDays(days), first.minusDays(1));
        });
    }

    /** Those that are asked for again and again, each up to today. */
    enum Last implements Period {
        TODAY("today", 1),
        WEEK("week", 7),
        MONTH("month", 30),
        ALL("ever", 0);

        private final String id;
        private final int days;

        Last(String id, int days) {
            this.id = id;
            this.days = days;
        }

        String id() {
            return id;
        }

        @Override
        public Optional<LocalDate> first(LocalDate today) {
            return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days - 1L));
        }

        @Override
        public LocalDate last(LocalDate today) {
            return today;
        }
    }

    /** From a day to a day, both of them with it. Given the wrong way round they are turned. */
    record Days(LocalDate from, LocalDate to) implements Period {
        public Days {
            if (to.isBefore(from)) {
                LocalDate earlier = to;
                to = from;
                from = earlier;
            }
        }

        @Override
        public Optional<LocalDate> first(LocalDate today) {
            return Optional.of(from);
        }

        @Override
        public LocalDate last(LocalDate today) {
            return to;
        }
    }
}
