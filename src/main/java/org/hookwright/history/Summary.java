package org.hookwright.history;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.hookwright.language.Sentence;

/**
 * A line of the list.
 *
 * @param status nothing where no whole answer came
 * @param said what it meant, in short
 */
public record Summary(
        long id,
        Instant at,
        Origin origin,
        Target target,
        OptionalInt status,
        boolean good,
        Duration took,
        Sentence said) {
    /** Where it went; the host with its port where that is not the usual one. */
    public record Target(String method, String url, String host) {}
}
