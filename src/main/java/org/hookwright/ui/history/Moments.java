package org.hookwright.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.hookwright.language.Sentence;

/** Points in time as people say them, as short as the day allows. */
public final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moments() {}

    /** The time of today, the day and time of another day of this year, the whole date of another year. */
    public static String of(Instant moment, Instant now, ZoneId zone, Locale locale) {
        ZonedDateTime then = moment.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (then.toLocalDate().equals(today)) {
            return then.format(TIME);
        }
        if (then.getYear() == today.getYear()) {
            return then.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale)) + " "
                    + then.format(HOUR);
        }
        return then.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** Day and time to the second. */
    public static String inFull(Instant moment, ZoneId zone, Locale locale) {
        return moment.atZone(zone)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale))
                + " " + moment.atZone(zone).format(TIME);
    }

    /** How long ago, in the largest unit that fits. */
    public static Sentence ago(Instant moment, Instant now) {
        Duration past = Duration.between(moment, now);
        if (past.toMinutes() < 1) {
            return Sentence.of("history.ago.now");
        }
        if (past.toHours() < 1) {
            return Sentence.of("history.ago.minutes", past.toMinutes());
        }
        return past.toDays() < 1
                ? Sentence.of("history.ago.hours", past.toHours())
                : Sentence.of("history.ago.days", past.toDays());
    }
}
