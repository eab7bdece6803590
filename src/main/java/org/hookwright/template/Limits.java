package org.hookwright.template;

import java.time.Duration;

/**
 * How far one filling may go before it ends with {@link Rendering.Exceeded}.
 *
 * @param output UTF-16 units of output, captures and intermediate values included
 * @param turns loop turns, all loops together
 * @param depth nested blocks
 * @param time from start to end
 */
public record Limits(long output, long turns, int depth, Duration time) {
    /** 16 million characters, a million turns, 100 blocks deep, 5 seconds. */
    public static final Limits STANDARD = new Limits(16_000_000, 1_000_000, 100, Duration.ofSeconds(5));
}
