package org.hookwright.ui.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.hookwright.history.Tally;

/**
 * The median of each day's response times, and what 95 of 100 did not exceed. Days without an answer are passed over.
 */
final class TimesChart extends DaysChart {
    private static final double DOT = 4;
    private static final int MOST_DOTS = 31;

    private final List<Polyline> lines = new ArrayList<>();
    private final List<Region> dots = new ArrayList<>();

    TimesChart(BiConsumer<LocalDate, Boolean> choose) {
        super(choose);
    }

    @Override
    void draw() {
        drop(lines);
        drop(dots);
        line("line-p95");
        line("line-median");
        long timed = days().stream().filter(day -> day.tally().answered() > 0).count();
        for (int i = 0; timed <= MOST_DOTS && i < timed; i++) {
            dot("dot-p95");
            dot("dot-median");
        }
    }

    private void line(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().add(style);
        lines.add(line);
        add(line);
    }

    private void dot(String style) {
        Region dot = new Region();
        dot.getStyleClass().add(style);
        dots.add(dot);
        add(dot);
    }

    @Override
    void place(Plot plot) {
        if (lines.isEmpty()) {
            return;
        }
        place(plot, lines.getFirst(), 0, Tally::p95);
        place(plot, lines.getLast(), 1, Tally::median);
    }

    private void place(Plot plot, Polyline line, int which, Function<Tally, Duration> value) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < days().size(); i++) {
            Tally tally = days().get(i).tally();
            if (tally.answered() > 0) {
                points.add(plot.middle(i));
                points.add(plot.bottom()
                        - plot.height() * scale().at((double) value.apply(tally).toNanos()));
            }
        }
        line.getPoints().setAll(points);
        for (int i = 0; 2 * i + which < dots.size(); i++) {
            dots.get(2 * i + which)
                    .resizeRelocate(points.get(2 * i) - DOT / 2, points.get(2 * i + 1) - DOT / 2, DOT, DOT);
        }
    }
}
