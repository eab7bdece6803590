package org.hookwright.signing;

import java.time.Instant;

/**
 * What tells one try from another, and a repetition from a second order.
 *
 * @param id the same through all tries of one call
 * @param at when this try goes out
 */
public record Stamp(String id, Instant at) {
    String seconds() {
        return Long.toString(at.getEpochSecond());
    }
}
