package org.hookwright.ui.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.hookwright.history.Statistics;

/** Values over days. */
abstract class DaysChart extends WalkedChart {
    private static final double FOOT = 17;
    private static final double HEAD = 6;
    private static final double GAP = 8;
    private static final double LEAST_WIDTH = 120;
    private static final double LEAST_HEIGHT = 70;

    private final List<Region> lines = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final List<Label> dates = new ArrayList<>();
    private final BiConsumer<LocalDate, Boolean> choose;
    private List<Statistics.Day> days = List.of();
    private Optional<LocalDate> chosen = Optional.empty();
    private Scale scale = Scale.of(1, true);

    /** Where things stand at the present width and height. */
    record Plot(double left, double top, double width, double height, int days) {
        double slot() {
            return width / Math.max(1, days);
        }

        double middle(int day) {
            return left + slot() * (day + 0.5);
        }

        double bottom() {
            return top + height;
        }
    }

    /** @param choose hears which day is wanted, and whether only what failed on it */
    DaysChart(BiConsumer<LocalDate, Boolean> choose) {
        super(Way.ALONG_FROM_THE_END);
        this.choose = choose;
        getStyleClass().add("days-chart");
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
    }

    final List<Statistics.Day> days() {
        return days;
    }

    final Scale scale() {
        return scale;
    }

    /** Draws other values, under the names that days and values have in the language of now. */
    final void show(
            List<Statistics.Day> shown, Optional<LocalDate> narrowedTo, Scale newScale, DoubleFunction<String> named) {
        days = shown;
        chosen = narrowedTo;
        scale = newScale;
        stand(-1);
        getChildren().removeAll(lines);
        getChildren().removeAll(values);
        lines.clear();
        values.clear();
        for (double tick : newScale.ticks()) {
            lines.add(band(tick == 0 ? "chart-ground" : "chart-line"));
            values.add(small(named.apply(tick)));
        }
        // Lines lie under what is drawn, words over it.
        getChildren().addAll(2, lines);
        draw();
        getChildren().addAll(values);
        requestLayout();
    }

    /** Marks the day that the list is narrowed to. */
    final void narrow(Optional<LocalDate> day) {
        chosen = day;
        requestLayout();
    }

    /** Names of days under the chart: as many as there is room for are written. */
    final void name(List<String> names) {
        getChildren().removeAll(dates);
        dates.clear();
        names.forEach(name -> dates.add(small(name)));
        getChildren().addAll(dates);
        requestLayout();
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "chart-word");
        label.setMouseTransparent(true);
        return label;
    }

    /** Makes the nodes for the days. */
    abstract void draw();

    /** Puts the nodes in their places. */
    abstract void place(Plot plot);

    @Override
    boolean isOnFailed(int day, double x, double y) {
        return false;
    }

    final void add(Node node) {
        node.setMouseTransparent(true);
        getChildren().add(node);
    }

    final void drop(List<? extends Node> nodes) {
        getChildren().removeAll(nodes);
        nodes.clear();
    }

    @Override
    final int count() {
        return days.size();
    }

    @Override
    final int placeAt(double x, double y) {
        Plot plot = plot();
        int day = (int) Math.floor((x - plot.left()) / plot.slot());
        return day >= 0 && day < days.size() ? day : -1;
    }

    @Override
    final void choose(int day, boolean failedOnly) {
        choose.accept(days.get(day).day(), failedOnly);
        // The figures stay as they are, and so does the place.
        stand(day);
    }

    private Plot plot() {
        double widest =
                values.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
        double left = snappedLeftInset() + Math.ceil(widest) + GAP;
        double top = snappedTopInset() + HEAD;
        return new Plot(
                left,
                top,
                Math.max(1, getWidth() - left - snappedRightInset() - 2),
                Math.max(1, getHeight() - top - FOOT - snappedBottomInset()),
                days.size());
    }

    @Override
    protected final void layoutChildren() {
        Plot plot = plot();
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.round(
                    plot.bottom() - plot.height() * scale.at(scale.ticks().get(i)));
            lines.get(i).resizeRelocate(plot.left(), y, plot.width(), 1);
            Label value = values.get(i);
            double wide = value.prefWidth(-1);
            double high = value.prefHeight(-1);
            value.resizeRelocate(plot.left() - GAP - wide, y - high / 2, wide, high);
        }
        placeBands(indexOf(chosen));
        placeDates(plot);
        place(plot);
    }

    private int indexOf(Optional<LocalDate> date) {
        for (int i = 0; i < days.size(); i++) {
            if (date.equals(Optional.of(days.get(i).day()))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    final void placeBand(Region band, int day) {
        Plot plot = plot();
        band.resizeRelocate(plot.left() + plot.slot() * day, plot.top() - 2, plot.slot(), plot.height() + 2);
    }

    /** The last day is always named, and every n-th before it where the names do not touch. */
    private void placeDates(Plot plot) {
        double widest =
                dates.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 2 * GAP) / plot.slot()));
        for (int i = 0; i < dates.size(); i++) {
            Label date = dates.get(i);
            date.setVisible((dates.size() - 1 - i) % every == 0);
            double wide = date.prefWidth(-1);
            double x =
                    Math.clamp(plot.middle(i) - wide / 2, plot.left() - GAP, Math.max(plot.left(), getWidth() - wide));
            date.resizeRelocate(x, plot.bottom() + 2, wide, date.prefHeight(-1));
        }
    }

    @Override
    protected final double computePrefHeight(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    protected final double computePrefWidth(double height) {
        return 2 * LEAST_WIDTH;
    }
}
