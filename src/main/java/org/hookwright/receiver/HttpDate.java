package org.hookwright.receiver;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as HTTP writes it, the day in two digits: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
final class HttpDate {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDate() {}

    static String of(Instant moment) {
        return FORM.format(moment.atOffset(ZoneOffset.UTC));
    }
}
