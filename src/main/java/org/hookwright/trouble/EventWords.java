package org.hookwright.trouble;

import java.util.Locale;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Event;

/** Sentences about what happened beside what a workflow waits for. */
final class EventWords {
    private final Event wanted;
    private final Happening was;

    EventWords(Event wanted, Happening was) {
        this.wanted = wanted;
        this.was = was;
    }

    static Sentence on(Event.On on) {
        return Sentence.of("trouble.event." + on.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Sentence by(Event.By by) {
        return Sentence.of("trouble.by." + by.id());
    }

    Sentence happened() {
        return on(was.on());
    }

    Sentence misfit() {
        if (was.on() != wanted.on()) {
            return Sentence.of("trouble.fire.event", on(wanted.on()), on(was.on()));
        }
        return Sentence.of(
                "trouble.fire.event-values",
                on(wanted.on()),
                values(wanted.from(), wanted.to()),
                values(was.from(), was.to()));
    }

    Sentence unsure() {
        return was.on() == wanted.on()
                ? Sentence.of("trouble.fire.event-values-unknown", on(wanted.on()), values(wanted.from(), wanted.to()))
                : Sentence.of("trouble.fire.event-unsure", on(wanted.on()), on(was.on()));
    }

    Sentence unsureNext() {
        return Sentence.of(
                was.on() == wanted.on() ? "trouble.fire.event-values-unknown.next" : "trouble.fire.event-unsure.next");
    }

    private static Sentence values(String from, String to) {
        return Sentence.of("trouble.fire.from-to", value(from), value(to));
    }

    private static Object value(String value) {
        return value.isEmpty() ? Sentence.of("trouble.fire.any-value") : value;
    }

    Sentence otherPerformer() {
        return Sentence.of("trouble.fire.performer", by(wanted.by()), by(was.by()));
    }

    Sentence performerUnknown() {
        return Sentence.of("trouble.fire.performer-unknown", by(wanted.by()));
    }
}
