package org.hookwright.condition;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points and spans of time as tickets and rules write them. What names no zone is taken as UTC. */
final class Moments {
    private static final int LONGEST = 40;

    /** The length of {@code 2026-11-24}; every other form is longer. */
    private static final int DAY = 10;

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss][ XX]", Locale.ENGLISH),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE,
            // As the host prints dates in its mails: Tue, 24 Nov, 2026 8:05 AM
            DateTimeFormatter.ofPattern("EEE, d MMM, yyyy h:mm a", Locale.ENGLISH));
    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,9})\\s*([smhdw]|min)\\s*");

    private Moments() {}

    static Optional<Instant> read(String text) {
        if (text.length() < 8 || text.length() > LONGEST || (text.indexOf(':') < 0 && text.indexOf('-') < 0)) {
            return Optional.empty();
        }
        String bare = text.strip();
        // Each form that does not fit costs an exception, and rules mostly name a day.
        List<DateTimeFormatter> forms = bare.length() == DAY ? List.of(DateTimeFormatter.ISO_LOCAL_DATE) : FORMS;
        return forms.stream()
                .map(form -> read(form, bare))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> read(DateTimeFormatter form, String text) {
        try {
            return Optional.of(
                    instant(form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException another) {
            // Another form may fit; that none does is the answer.
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor read) {
        return switch (read) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case LocalDate date -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new DateTimeException("Not a time: " + read);
        };
    }

    /** Such as {@code 90s}, {@code 15m}, {@code 2h}, {@code 3d}, {@code 1w}. */
    static Optional<Duration> span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "d" -> Duration.ofDays(amount);
                    case "w" -> Duration.ofDays(7 * amount);
                    default -> Duration.ofMinutes(amount);
                });
    }
}
