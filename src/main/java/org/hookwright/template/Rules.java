package org.hookwright.template;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;

/**
 * How a template is filled.
 *
 * @param escape how each printed value is written
 * @param trusted first names whose values are written as they are, whatever the escape: a base address kept in
 *     {@code env} may hold slashes that a ticket's value may not
 * @param clock what {@code 'now' | date} reads, with its zone
 */
public record Rules(Escape escape, Set<String> trusted, Limits limits, Clock clock) {
    public Rules {
        trusted = Set.copyOf(trusted);
    }

    public static Rules of(Escape escape) {
        return new Rules(escape, Set.of(), Limits.STANDARD, Clock.system(ZoneId.systemDefault()));
    }

    public Rules with(Escape other) {
        return new Rules(other, trusted, limits, clock);
    }

    public Rules trusting(Set<String> firstNames) {
        return new Rules(escape, firstNames, limits, clock);
    }

    public Rules with(Clock other) {
        return new Rules(escape, trusted, limits, other);
    }
}
