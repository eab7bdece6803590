package org.hookwright.ui.run;

import java.util.Optional;
import org.hookwright.run.Moment;

/**
 * A moment of a run as it is told to the window: without the bytes, which may be many and secret.
 *
 * @param attempt what went over the wire, where the moment is a try that did
 */
public record Heard(Moment moment, Optional<Attempt> attempt) {
    /** A moment in which nothing was sent. */
    public static Heard of(Moment moment) {
        return new Heard(moment, Optional.empty());
    }
}
