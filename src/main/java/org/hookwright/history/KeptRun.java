package org.hookwright.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hookwright.run.RunEnd;

/**
 * A run as it is kept. One without an end goes on, or was broken off with the program that ran it: its process is no
 * more.
 *
 * @param length on the run's clock, up to its end; nothing while it has none
 * @param last the last try that is kept
 * @param exchanges how many tries are kept
 */
public record KeptRun(
        long id,
        RunStart start,
        State state,
        Optional<RunEnd> end,
        Optional<Duration> length,
        Optional<Last> last,
        long exchanges) {
    /** Whether it is over. */
    public enum State {
        GOING,
        ENDED,
        BROKEN_OFF
    }

    /** How far it got. */
    public record Last(String step, int attempt, Instant at) {}
}
