package org.hookwright.ui.history;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;
import org.hookwright.language.Texts;
import org.hookwright.ui.response.Amounts;

/** Figures in words. */
final class FigureWords {
    private final Texts texts;

    FigureWords(Texts texts) {
        this.texts = texts;
    }

    String rate(Tally total) {
        return total.sent() == 0
                ? texts.of("history.figures.nothing")
                : texts.of("history.figures.percent", Figures.percent(total));
    }

    String counts(Tally total) {
        return texts.of("history.figures.counts", total.sent(), total.failed());
    }

    String median(Tally total) {
        return total.answered() == 0 ? texts.of("history.figures.nothing") : texts.of(Amounts.time(total.median()));
    }

    String p95(Tally total) {
        return total.answered() == 0 ? "" : texts.of("history.figures.p95", Amounts.time(total.p95()));
    }

    /** How much better or worse than before, in points of percent; nothing where there is nothing to say. */
    String change(Figures figures) {
        if (figures.before().isEmpty() || figures.total().sent() == 0) {
            return "";
        }
        double points = points(figures);
        int days = figures.before().get().days();
        if (points == 0) {
            return texts.of("history.figures.as-before", days);
        }
        return texts.of(points > 0 ? "history.figures.better" : "history.figures.worse", Math.abs(points), days);
    }

    /** With one digit behind the point. */
    static double points(Figures figures) {
        return figures.before()
                .map(before ->
                        Math.round((Figures.percent(figures.total()) - Figures.percent(before.tally())) * 10) / 10.0)
                .orElse(0.0);
    }

    String time(double nanos) {
        return nanos == 0 ? "0" : texts.of(Amounts.time(Duration.ofNanos((long) nanos)));
    }

    String number(double number) {
        return texts.of("history.figures.number", (long) number);
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(texts.locale()));
    }

    String dateInFull(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(texts.locale()));
    }

    /** What a day comes to. */
    String day(Statistics.Day day) {
        Tally tally = day.tally();
        return tally.sent() == 0
                ? texts.of("history.figures.no-day", weekday(day.day()))
                : texts.of(
                        "history.figures.day",
                        weekday(day.day()),
                        tally.sent(),
                        tally.failed(),
                        Figures.percent(tally));
    }

    String times(Statistics.Day day) {
        Tally tally = day.tally();
        return tally.answered() == 0
                ? texts.of("history.figures.no-times", weekday(day.day()))
                : texts.of(
                        "history.figures.times",
                        weekday(day.day()),
                        Amounts.time(tally.median()),
                        Amounts.time(tally.p95()));
    }

    String share(Statistics.Share share) {
        Tally tally = share.tally();
        return texts.of(
                "history.figures.share",
                share.name(),
                tally.sent(),
                tally.failed(),
                tally.answered() == 0 ? texts.of("history.figures.nothing") : Amounts.time(tally.median()));
    }

    String rank(Tally tally) {
        return texts.of("history.figures.rank", tally.sent(), Figures.percent(tally));
    }

    private String weekday(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(texts.locale()));
    }
}
