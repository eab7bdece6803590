package org.hookwright.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.language.Sentence;

/**
 * A line of the list.
 *
 * @param status nothing where no whole answer came
 * @param said what it meant, in short
 * @param run which try of which run it was; nothing for a send by itself
 */
public record Summary(
        long id,
        Instant at,
        Origin origin,
        Target target,
        OptionalInt status,
        boolean good,
        Duration took,
        Sentence said,
        Optional<InRun> run) {
    /** One that was sent by itself. */
    public Summary(
            long id,
            Instant at,
            Origin origin,
            Target target,
            OptionalInt status,
            boolean good,
            Duration took,
            Sentence said) {
        this(id, at, origin, target, status, good, took, said, Optional.empty());
    }

    /** The same as a try of a run. */
    public Summary in(InRun other) {
        return new Summary(id, at, origin, target, status, good, took, said, Optional.of(other));
    }

    /** Where it went; the host with its port where that is not the usual one. */
    public record Target(String method, String url, String host) {}
}
