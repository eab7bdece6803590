package org.hookwright.template;

import java.time.Clock;
import java.time.ZoneId;

/**
 * How a template is filled.
 *
 * @param escape how each printed value is written
 * @param clock what {@code 'now' | date} reads, with its zone
 */
public record Rules(Escape escape, Limits limits, Clock clock) {
    public static Rules of(Escape escape) {
        return new Rules(escape, Limits.STANDARD, Clock.system(ZoneId.systemDefault()));
    }

    public Rules with(Escape other) {
        return new Rules(other, limits, clock);
    }
}
