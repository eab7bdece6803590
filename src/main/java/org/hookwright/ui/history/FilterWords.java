package org.hookwright.ui.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Texts;

/** What a filter says, piece by piece, and what it is without each. */
final class FilterWords {
    /** One thing that must hold. */
    record Piece(String id, String text, Filter without) {}

    private FilterWords() {}

    static List<Piece> of(Filter filter, Texts texts) {
        List<Piece> pieces = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            pieces.add(new Piece("words", texts.of("history.chip.words", filter.words()), filter.searching("")));
        }
        if (filter.period() != Period.Last.ALL) {
            pieces.add(new Piece("period", period(filter.period(), texts), filter.within(Period.Last.ALL)));
        }
        filter.day().ifPresent(day -> pieces.add(new Piece("day", date(day, texts), filter.on(Optional.empty()))));
        if (filter.outcome() != Filter.Outcome.ALL) {
            pieces.add(new Piece(
                    "outcome",
                    texts.of("history.outcome." + filter.outcome().id()),
                    filter.ending(Filter.Outcome.ALL)));
        }
        filter.names()
                .forEach((facet, name) -> pieces.add(new Piece(
                        facet.id(),
                        texts.of("history.chip.facet", texts.of("history.facet." + facet.id()), name),
                        filter.choosing(facet, Optional.empty()))));
        filter.run()
                .ifPresent(run -> pieces.add(new Piece(
                        "run", texts.of("history.run.chosen", String.valueOf(run)), filter.ofRun(Optional.empty()))));
        filter.cause()
                .ifPresent(cause -> pieces.add(new Piece(
                        "cause", texts.of("history.chip.cause", cause.what()), filter.because(Optional.empty()))));
        return pieces;
    }

    static String period(Period period, Texts texts) {
        return switch (period) {
            case Period.Last last -> texts.of("history.span." + last.id());
            case Period.Days(LocalDate from, LocalDate to) ->
                from.equals(to) ? date(from, texts) : texts.of("history.chip.days", date(from, texts), date(to, texts));
        };
    }

    private static String date(LocalDate date, Texts texts) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()));
    }
}
