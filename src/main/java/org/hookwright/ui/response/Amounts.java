package org.hookwright.ui.response;

import java.time.Duration;
import org.hookwright.language.Sentence;

/** Times and sizes as people read them. */
public final class Amounts {
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private Amounts() {}

    /** Milliseconds below a second with a digit behind the point below ten, seconds beyond. */
    public static Sentence time(Duration time) {
        double millis = time.toNanos() / NANOS_PER_MILLI;
        if (millis < 9.95) {
            return Sentence.of("response.amount.millis-fine", millis);
        }
        return millis < 999.5
                ? Sentence.of("response.amount.millis", Math.round(millis))
                : Sentence.of("response.amount.seconds", time.toNanos() / NANOS_PER_SECOND);
    }

    /** Bytes, or thousands, millions and milliards of them. */
    public static Sentence size(long bytes) {
        if (bytes < KILO) {
            return Sentence.of("response.amount.bytes", bytes);
        }
        if (bytes < MEGA) {
            return Sentence.of("response.amount.kilobytes", (double) bytes / KILO);
        }
        return bytes < GIGA
                ? Sentence.of("response.amount.megabytes", (double) bytes / MEGA)
                : Sentence.of("response.amount.gigabytes", (double) bytes / GIGA);
    }
}
