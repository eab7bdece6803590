package org.hookwright.store;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;

/** Spans of time as files write them: {@code 1500ms}, {@code 15s} or {@code 15}, {@code 3m}, {@code 2h}, {@code 1d}. */
final class Spans {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,7})\\s*(ms|s|m|min|h|d)?\\s*");

    private Spans() {}

    /** @throws BadFile where it is no span, or none at all */
    static Duration read(Fields fields, String key, Duration otherwise) {
        if (!fields.has(key)) {
            return otherwise;
        }
        Matcher matcher = FORM.matcher(fields.text(key));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new BadFile(Sentence.of("store.place.duration", fields.path(key)));
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m", "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    /** In the largest unit that says it whole. */
    static String write(Duration length) {
        if (length.toMillisPart() != 0) {
            return length.toMillis() + "ms";
        }
        long seconds = length.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
