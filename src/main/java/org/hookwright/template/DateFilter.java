package org.hookwright.template;

import java.math.BigInteger;
import java.text.ParsePosition;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code date}: what Ruby would read as a time, written by strftime; what is no time is handed on. */
final class DateFilter {
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("yyyy-M-d['T'][' ']H:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][' '][ZZZZZ][XX][X]"),
            form("yyyy-M-d['T'][' ']H:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]]' UTC'"),
            form("yyyy-M-d"),
            form("yyyy/M/d[' 'H:mm[:ss]]"),
            form("d/M/yyyy"),
            form("MMMM d, yyyy[' 'H:mm[:ss]]"),
            form("MMM d, yyyy[' 'H:mm[:ss]]"),
            form("d MMMM yyyy[' 'H:mm[:ss]]"),
            form("d MMM yyyy[' 'H:mm[:ss]]"),
            form("EEE, d MMM yyyy[' 'H:mm[:ss]][' 'XX]"),
            form("EEE MMM d H:mm:ss yyyy"),
            form("EEEE, MMMM d, yyyy"),
            form("H:mm[:ss]"));

    /** In seconds, some way short of where the calendar of Java ends, which is not at the same second in each zone. */
    private static final long FARTHEST = 31_556_000_000_000_000L;

    private DateFilter() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    static @Nullable Object apply(@Nullable Object input, @Nullable Object format, Context context) {
        String pattern = Values.text(format);
        if (pattern.isEmpty() || input == null) {
            return input;
        }
        Clock clock = context.rules().clock();
        ZonedDateTime time = time(input, clock);
        return time == null ? input : Strftime.format(time, pattern, context);
    }

    private static @Nullable ZonedDateTime time(Object input, Clock clock) {
        ZoneId zone = clock.getZone();
        return switch (input) {
            case Number number
            when Numbers.isWhole(number) && !(number instanceof BigInteger) -> seconds(number.longValue(), zone);
            case ZonedDateTime time -> time;
            case OffsetDateTime time -> time.toZonedDateTime();
            case Instant instant -> instant.atZone(zone);
            case LocalDateTime time -> time.atZone(zone);
            case LocalDate date -> date.atStartOfDay(zone);
            case String text -> read(text.strip(), clock);
            default -> null;
        };
    }

    private static @Nullable ZonedDateTime seconds(long epoch, ZoneId zone) {
        return epoch < -FARTHEST || epoch > FARTHEST
                ? null
                : Instant.ofEpochSecond(epoch).atZone(zone);
    }

    private static @Nullable ZonedDateTime read(String text, Clock clock) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("now") || word.equals("today")) {
            return ZonedDateTime.now(clock);
        }
        if (text.isEmpty() || text.length() > 60) {
            return null;
        }
        if (text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return text.length() > 18 ? null : seconds(Long.parseLong(text), clock.getZone());
        }
        for (DateTimeFormatter form : FORMS) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor read = form.parseUnresolved(text, position) == null || position.getIndex() < text.length()
                    ? null
                    : resolved(form, text);
            if (read != null) {
                return complete(read, clock);
            }
        }
        return null;
    }

    /** A date that no calendar has, such as the 31st of June, is no date. */
    private static @Nullable TemporalAccessor resolved(DateTimeFormatter form, String text) {
        try {
            return form.parse(text);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static ZonedDateTime complete(TemporalAccessor read, Clock clock) {
        LocalDate date = read.query(TemporalQueries.localDate());
        LocalTime time = read.query(TemporalQueries.localTime());
        ZoneId zone = read.isSupported(ChronoField.OFFSET_SECONDS)
                ? java.time.ZoneOffset.ofTotalSeconds(read.get(ChronoField.OFFSET_SECONDS))
                : clock.getZone();
        return ZonedDateTime.of(
                date == null ? LocalDate.now(clock) : date, time == null ? LocalTime.MIDNIGHT : time, zone);
    }
}
