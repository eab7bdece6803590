package org.hookwright.history;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How a number of exchanges went.
 *
 * @param answered those that a whole answer came to; only they have a response time
 * @param median response time, right to 0.8 per cent; zero where none was answered
 * @param p95 what 95 of 100 answers were not slower than, as exact; zero where none was answered
 */
public record Tally(long sent, long good, long answered, Duration median, Duration p95) {
    /** None. */
    public static final Tally NONE = new Tally(0, 0, 0, Duration.ZERO, Duration.ZERO);

    public long failed() {
        return sent - good;
    }

    /** The share of the good ones, from 0 to 1; nothing where none was sent. */
    public OptionalDouble rate() {
        return sent == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / sent);
    }
}
