package org.hookwright.ui.request;

import java.time.Duration;
import org.hookwright.language.Sentence;

/** Lengths of time in words, in their two largest units; what is left over is rounded up. */
final class Lengths {
    private Lengths() {}

    static Sentence of(Duration length) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0) {
            return Sentence.of("request.length.millis", length.toMillis());
        }
        long seconds = length.plusNanos(999_999_999).toSeconds();
        if (seconds < 60) {
            return Sentence.of("request.length.seconds", seconds);
        }
        if (seconds < 3_600) {
            return pair("minutes", seconds / 60, seconds % 60);
        }
        long minutes = Math.ceilDiv(seconds, 60);
        if (minutes < 1_440) {
            return pair("hours", minutes / 60, minutes % 60);
        }
        long hours = Math.ceilDiv(minutes, 60);
        return pair("days", hours / 24, hours % 24);
    }

    private static Sentence pair(String unit, long large, long small) {
        return small == 0
                ? Sentence.of("request.length." + unit, large)
                : Sentence.of("request.length." + unit + "-more", large, small);
    }
}
