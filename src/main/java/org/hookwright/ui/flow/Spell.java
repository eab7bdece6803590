package org.hookwright.ui.flow;

import java.time.Duration;
import org.hookwright.language.Sentence;

/** Spans of time as cards say them, in the one or two largest units. */
final class Spell {
    private Spell() {}

    static Sentence of(Duration span) {
        if (span.toMillisPart() != 0 && span.toSeconds() < 60) {
            return Sentence.of("flow.span.millis", span.toMillis());
        }
        if (span.toDays() > 0) {
            return pair("flow.span.days", span.toDays(), "flow.span.hours", span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return pair("flow.span.hours", span.toHours(), "flow.span.minutes", span.toMinutesPart());
        }
        return span.toMinutes() > 0
                ? pair("flow.span.minutes", span.toMinutes(), "flow.span.seconds", span.toSecondsPart())
                : Sentence.of("flow.span.seconds", span.toSeconds());
    }

    private static Sentence pair(String large, long count, String small, long rest) {
        Sentence first = Sentence.of(large, count);
        return rest == 0 ? first : Sentence.of("flow.span.pair", first, Sentence.of(small, rest));
    }
}
