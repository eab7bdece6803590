package org.hookwright.signing;

import java.time.Instant;
import org.hookwright.workflow.Scheme.Unit;

/**
 * What tells one try from another, and a repetition from a second order.
 *
 * @param id the same through all tries of one call
 * @param at when this try goes out
 */
public record Stamp(String id, Instant at) {
    /** The time of the try, as a scheme counts it. */
    String time(Unit unit) {
        return Long.toString(
                switch (unit) {
                    case SECONDS -> at.getEpochSecond();
                    case MILLISECONDS -> at.toEpochMilli();
                });
    }
}
