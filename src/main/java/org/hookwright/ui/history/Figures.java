package org.hookwright.ui.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;
import org.hookwright.language.Sentence;

/**
 * How it went in a time: rates, response times, and why what failed did.
 *
 * @param total of all days
 * @param before of as many days right before, where the time has a beginning and there were any
 * @param days every day in order, also those without an exchange
 * @param targets the most used first
 * @param steps the most used first
 * @param causes the most frequent first
 */
public record Figures(
        Tally total,
        Optional<Before> before,
        List<Statistics.Day> days,
        List<Statistics.Share> targets,
        List<Statistics.Share> steps,
        List<Cause> causes) {
    public static final Figures NONE =
            new Figures(Tally.NONE, Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public Figures {
        days = List.copyOf(days);
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
        causes = List.copyOf(causes);
    }

    /** The same over other days, for a chart that has no room for all of them. */
    Figures over(List<Statistics.Day> fewer) {
        return new Figures(total, before, fewer, targets, steps, causes);
    }

    /** How many of a hundred went well, cut after the first digit, so that 100 means every one. */
    static double percent(Tally tally) {
        return tally.sent() == 0 ? 0 : Math.floorDiv(tally.good() * 1_000, tally.sent()) / 10.0;
    }

    /** The time right before, of as many days. */
    public record Before(int days, Tally tally) {}

    /**
     * Why exchanges failed.
     *
     * @param key by which the history knows it
     * @param next what to do about it
     * @param newest when it last came about
     * @param mostly what most of them have in common
     */
    public record Cause(
            String key, Sentence what, Optional<Sentence> next, long count, Instant newest, Mostly mostly) {}

    /**
     * What most failures of a cause have in common.
     *
     * @param from the step, and its workflow where that is known, that most of them came out of
     * @param targets how many targets they are about; {@link Cause#what} names but the newest one
     */
    public record Mostly(Row.Origin from, int targets) {}
}
