package org.hookwright.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * How it went on some days.
 *
 * @param days every one of them in order, those without an exchange too
 * @param targets by host, the most used first
 * @param steps by the step's name, the most used first
 * @param causes what went wrong, the most frequent first
 */
public record Statistics(Tally total, List<Day> days, List<Share> targets, List<Share> steps, List<Cause> causes) {
    public Statistics {
        days = List.copyOf(days);
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
        causes = List.copyOf(causes);
    }

    /** A day by the calendar of the time zone that was asked for. */
    public record Day(LocalDate day, Tally tally) {}

    /** What went to one target, or out of one step. */
    public record Share(String name, Tally tally) {}

    /**
     * Failures of one kind.
     *
     * @param key of the sentence that was said of them, for {@link Query#cause}
     * @param what was said of the newest
     * @param next what to do, as it was said of the newest
     */
    public record Cause(
            String key, Sentence what, Optional<Sentence> next, long count, long newestId, Instant newest) {}
}
