package org.hookwright.ui.history;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.hookwright.language.Sentence;

/**
 * A filter as one line, to be remembered: names and values as in a URL. What such a line says that is not understood is
 * left out, so that a filter of another version still does what it can. The run is not remembered: its number means
 * nothing a week later.
 */
final class FilterText {
    private FilterText() {}

    static String of(Filter filter) {
        StringJoiner line = new StringJoiner("&");
        add(line, "words", filter.words());
        switch (filter.period()) {
            case Period.Last last when last == Period.Last.ALL -> {}
            case Period.Last last -> add(line, "period", last.id());
            case Period.Days(LocalDate from, LocalDate to) -> add(line, "period", from + ".." + to);
        }
        filter.day().ifPresent(day -> add(line, "day", day.toString()));
        if (filter.outcome() != Filter.Outcome.ALL) {
            add(line, "outcome", filter.outcome().id());
        }
        filter.names().forEach((facet, name) -> add(line, facet.id(), name));
        filter.cause().ifPresent(cause -> {
            add(line, "cause", cause.key());
            add(line, "says", says(cause.what()));
        });
        return line.toString();
    }

    private static void add(StringJoiner line, String name, String value) {
        if (!value.isEmpty()) {
            line.add(name + "=" + encoded(value));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException writtenByHand) {
            return text;
        }
    }

    static Filter read(String line) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : line.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        Filter filter = Filter.EVERYTHING
                .searching(parts.getOrDefault("words", ""))
                .within(period(parts.getOrDefault("period", "")))
                .on(day(parts.getOrDefault("day", "")));
        for (Filter.Outcome outcome : Filter.Outcome.values()) {
            if (outcome.id().equals(parts.get("outcome"))) {
                filter = filter.ending(outcome);
            }
        }
        for (Filter.Facet facet : Filter.Facet.values()) {
            filter = filter.choosing(facet, Optional.ofNullable(parts.get(facet.id())));
        }
        return parts.containsKey("cause") && parts.containsKey("says")
                ? filter.because(Optional.of(new Filter.Cause(parts.get("cause"), sentence(parts.get("says")))))
                : filter;
    }

    private static Period period(String text) {
        for (Period.Last last : Period.Last.values()) {
            if (last.id().equals(text)) {
                return last;
            }
        }
        String[] ends = text.split("\\.\\.", -1);
        Optional<LocalDate> from = day(ends[0]);
        Optional<LocalDate> to = day(ends[ends.length - 1]);
        return from.isPresent() && to.isPresent() ? new Period.Days(from.get(), to.get()) : Period.Last.ALL;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Numbers stay numbers: a text says them in the way of its language. */
    private static String says(Sentence sentence) {
        StringJoiner text = new StringJoiner("&");
        text.add(encoded(sentence.key()));
        for (Object argument : sentence.arguments()) {
            String kind = argument instanceof Double ? "d" : argument instanceof Number ? "n" : "t";
            text.add(kind + encoded(String.valueOf(argument)));
        }
        return text.toString();
    }

    private static Sentence sentence(String text) {
        String[] parts = text.split("&", -1);
        List<Object> arguments = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            arguments.add(argument(parts[i]));
        }
        return new Sentence(decoded(parts[0]), arguments);
    }

    private static Object argument(String part) {
        String value = part.isEmpty() ? "" : decoded(part.substring(1));
        try {
            return part.startsWith("d")
                    ? (Object) Double.valueOf(value)
                    : part.startsWith("n") ? (Object) Long.valueOf(value) : value;
        } catch (NumberFormatException writtenByHand) {
            return value;
        }
    }
}
