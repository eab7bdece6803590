package org.hookwright.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Sentence;

/** Stretches of a run's time as people read them. */
public final class Lengths {
    private static final int PER_MINUTE = 60;
    private static final int PER_HOUR = 3600;

    private Lengths() {}

    /** As a clock shows it: {@code 0:00}, {@code 13:30}, {@code 1:04:00}. */
    public static String clock(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        long minutes = seconds / PER_MINUTE % PER_MINUTE;
        return seconds >= PER_HOUR
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / PER_HOUR, minutes, seconds % PER_MINUTE)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % PER_MINUTE);
    }

    /** In words, no finer than it matters: {@code 0.9 s}, {@code 18 min 30 s}, {@code 2 h 5 min}, {@code 1 d}. */
    public static Sentence words(Duration length) {
        if (length.compareTo(Duration.ofSeconds(10)) < 0 && length.toMillis() % 1000 != 0) {
            return Sentence.of("run.length.fine", length.toMillis() / 1000.0);
        }
        List<Sentence> parts = new ArrayList<>();
        part("run.length.days", length.toDays(), parts);
        part("run.length.hours", length.toHoursPart(), parts);
        part("run.length.minutes", length.toMinutesPart(), parts);
        part("run.length.seconds", length.toSecondsPart(), parts);
        return switch (parts.size()) {
            case 0 -> Sentence.of("run.length.seconds", 0);
            case 1 -> parts.getFirst();
            default -> Sentence.of("run.length.two", parts.get(0), parts.get(1));
        };
    }

    private static void part(String key, long amount, List<Sentence> parts) {
        if (amount > 0) {
            parts.add(Sentence.of(key, amount));
        }
    }
}
