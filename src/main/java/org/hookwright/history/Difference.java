package org.hookwright.history;

import java.time.Duration;
import java.util.Optional;

/** One thing in which two exchanges differ. */
public sealed interface Difference {
    Part part();

    /**
     * Where in its part: a parameter's, header's or phase's name, a place in a JSON body such as {@code $.a[0].b}, or
     * the number of a line in a body of another kind. Empty where the part is one thing.
     */
    String path();

    /** What can differ. */
    enum Part {
        METHOD,
        URL,
        PARAMETER,
        HEADER,
        BODY,
        STATUS,
        REPLY_HEADER,
        REPLY_BODY,
        TIMING
    }

    /** Only the second has it. */
    record Added(Part part, String path, String after) implements Difference {}

    /** Only the first has it. */
    record Removed(Part part, String path, String before) implements Difference {}

    /** Both have it, not the same. */
    record Changed(Part part, String path, String before, String after) implements Difference {}

    /**
     * How long a phase took, or the whole, whose path is {@code total}.
     *
     * @param before nothing where the first had no such phase
     * @param after nothing where the second had none
     */
    record Timed(String path, Optional<Duration> before, Optional<Duration> after) implements Difference {
        @Override
        public Part part() {
            return Part.TIMING;
        }
    }
}
