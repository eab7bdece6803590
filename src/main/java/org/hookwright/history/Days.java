package org.hookwright.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Days of a calendar, and which hours of the clock lie wholly within which of them. */
record Days(ZoneId zone, LocalDate first, LocalDate last) {
    /**
     * A stretch of time within one day.
     *
     * @param day how many days after the first
     * @param start in milliseconds, the first that counts
     * @param end the first that no longer counts
     */
    record Stretch(int day, long start, long end) {
        /** The first whole hour in it. */
        long firstHour() {
            return -Math.floorDiv(-start, Tallies.HOUR);
        }

        /** The hour behind the last whole one. */
        long endHour() {
            return Math.max(firstHour(), Math.floorDiv(end, Tallies.HOUR));
        }

        /** What lies before and behind the whole hours. */
        List<Stretch> edges() {
            List<Stretch> edges = new ArrayList<>();
            if (firstHour() >= endHour()) {
                edges.add(this);
            } else {
                edges.add(new Stretch(day, start, firstHour() * Tallies.HOUR));
                edges.add(new Stretch(day, endHour() * Tallies.HOUR, end));
            }
            edges.removeIf(edge -> edge.start >= edge.end);
            return edges;
        }
    }

    int count() {
        return (int) Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
    }

    /** Each day as far as the span lets it through. */
    List<Stretch> within(Query.Span span) {
        long since = span.since().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        long until = span.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        List<Stretch> stretches = new ArrayList<>();
        for (int day = 0; day < count(); day++) {
            long start = Math.max(since, start(day));
            long end = Math.min(until, start(day + 1));
            if (start < end) {
                stretches.add(new Stretch(day, start, end));
            }
        }
        return stretches;
    }

    private long start(int day) {
        return first.plusDays(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
