package org.hookwright.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
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
    private static final int MOST_TIMES = 40;

    private final List<Label> names = new ArrayList<>();
    private final List<Region> marks = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final TimelinePlan.Sizes sizes = TimelinePlan.Sizes.USUAL;
    private Timeline timeline = Timeline.EMPTY;

    TimelineChart() {
        getStyleClass().add("timeline-chart");
        setMinWidth(LEAST);
    }

    /** What stands there already is written over: of a long timeline one edit changes little. */
    void show(Timeline shown, Texts texts) {
        timeline = shown;
        sized(names, shown.rows().size(), () -> named("timeline-name"));
        for (int i = 0; i < names.size(); i++) {
            Timeline.Row row = shown.rows().get(i);
            names.get(i)
                    .setText(
                            row.name().number().isEmpty()
                                    ? texts.of(row.name().words())
                                    : texts.of(
                                            "runs.step.numbered",
                                            row.name().number(),
                                            row.name().words()));
        }
        sized(marks, shown.marks().size(), Region::new);
        for (int i = 0; i < marks.size(); i++) {
            draw(shown.marks().get(i), marks.get(i), texts);
        }
        // More times than can ever stand under it are not worth a node.
        sized(times, Math.min(shown.marks().size() + 1, MOST_TIMES), () -> named("muted", "small"));
        requestLayout();
    }

    private <N extends Node> void sized(List<N> nodes, int wanted, Supplier<N> maker) {
        while (nodes.size() > wanted) {
            getChildren().remove(nodes.removeLast());
        }
        while (nodes.size() < wanted) {
            N node = maker.get();
            nodes.add(node);
            getChildren().add(node);
        }
    }

    private static Label named(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static void draw(Timeline.Mark mark, Region region, Texts texts) {
        List<String> styles = List.of("timeline-mark", style(mark.kind()), style(mark.state()));
        if (!region.getStyleClass().equals(styles)) {
            region.getStyleClass().setAll(styles);
        }
        String words = TimelineWords.of(mark, texts);
        if (region.getProperties().get(Tooltip.class) instanceof Tooltip tip) {
            tip.setText(words);
        } else {
            Tooltip tip = new Tooltip(words);
            Tooltip.install(region, tip);
            region.getProperties().put(Tooltip.class, tip);
        }
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
