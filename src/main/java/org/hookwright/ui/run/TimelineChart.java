package org.hookwright.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.hookwright.language.Texts;
import org.hookwright.run.Lengths;

/** The rows, marks and times of a timeline, laid out anew at each width. */
final class TimelineChart extends Region {
    private static final double NAMES_MOST = 0.36;
    private static final double GAP = 10;
    private static final double LEAST = 120;

    private final List<Label> names = new ArrayList<>();
    private final List<Region> marks = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final TimelinePlan.Sizes sizes = TimelinePlan.Sizes.USUAL;
    private Timeline timeline = Timeline.EMPTY;

    TimelineChart() {
        getStyleClass().add("timeline-chart");
        setMinWidth(LEAST);
    }

    void show(Timeline shown, Texts texts) {
        timeline = shown;
        names.clear();
        marks.clear();
        times.clear();
        for (Timeline.Row row : shown.rows()) {
            Label name = new Label(
                    row.name().number().isEmpty()
                            ? texts.of(row.name().words())
                            : texts.of(
                                    "runs.step.numbered",
                                    row.name().number(),
                                    row.name().words()));
            name.getStyleClass().add("timeline-name");
            names.add(name);
        }
        for (Timeline.Mark mark : shown.marks()) {
            Region region = new Region();
            region.getStyleClass().addAll("timeline-mark", style(mark.kind()), style(mark.state()));
            Tooltip.install(region, new Tooltip(TimelineWords.of(mark, texts)));
            marks.add(region);
        }
        // More times than can ever stand under it are not worth a node.
        for (int i = 0; i <= shown.marks().size() && i < 40; i++) {
            Label time = new Label();
            time.getStyleClass().addAll("muted", "small");
            times.add(time);
        }
        getChildren().setAll(names);
        getChildren().addAll(marks);
        getChildren().addAll(times);
        requestLayout();
    }

    private static String style(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return timeline.rows().size() * sizes.row() + sizes.axis();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 4 * LEAST;
    }

    @Override
    protected void layoutChildren() {
        double widest =
                names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        double left = Math.ceil(Math.min(widest, getWidth() * NAMES_MOST));
        for (int i = 0; i < names.size(); i++) {
            names.get(i).resizeRelocate(0, i * sizes.row(), left, sizes.row());
        }
        double start = left + GAP;
        TimelinePlan plan = TimelinePlan.of(timeline, Math.max(LEAST / 2, getWidth() - start - GAP), sizes);
        for (int i = 0; i < marks.size(); i++) {
            TimelinePlan.Box box = plan.boxes().get(i);
            marks.get(i).resizeRelocate(start + box.x(), box.y(), box.width(), box.height());
        }
        placeTimes(plan, start);
    }

    private void placeTimes(TimelinePlan plan, double start) {
        double top = timeline.rows().size() * sizes.row();
        for (int i = 0; i < times.size(); i++) {
            Label time = times.get(i);
            time.setVisible(i < plan.ticks().size());
            if (time.isVisible()) {
                TimelinePlan.Tick tick = plan.ticks().get(i);
                time.setText(Lengths.clock(tick.at()));
                double wide = time.prefWidth(-1);
                double most = Math.max(start, getWidth() - wide);
                double x = i == 0 ? start : Math.min(most, start + tick.x() - wide / 2);
                time.resizeRelocate(x, top + 2, wide, time.prefHeight(-1));
            }
        }
    }
}
