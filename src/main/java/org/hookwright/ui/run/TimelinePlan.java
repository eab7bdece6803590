package org.hookwright.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the marks of a timeline stand: numbers only. A try takes a square whatever its length, a pause grows with the
 * logarithm of its own, so that seconds and hours find room on one line; the axis says the true times.
 *
 * @param boxes one for each mark, in their order
 * @param ticks the times under the marks, as many as there is room for
 */
record TimelinePlan(List<Box> boxes, List<Tick> ticks, double height) {
    TimelinePlan {
        boxes = List.copyOf(boxes);
        ticks = List.copyOf(ticks);
    }

    /** A mark's place. */
    record Box(double x, double y, double width, double height) {}

    /**
     * A time on the axis.
     *
     * @param x its middle
     */
    record Tick(double x, Duration at) {}

    /**
     * How large things are, in pixels.
     *
     * @param row height of a row
     * @param square of a try
     * @param gap between two marks of different steps
     * @param pause the shortest pause
     * @param label room for a time on the axis
     * @param axis height of the axis
     */
    record Sizes(double row, double square, double gap, double pause, double label, double axis) {
        static final Sizes USUAL = new Sizes(24, 11, 3, 13, 52, 20);
    }

    static TimelinePlan of(Timeline timeline, double width, Sizes sizes) {
        List<Timeline.Mark> marks = timeline.marks();
        double[] least = new double[marks.size()];
        double[] share = new double[marks.size()];
        double fixed = 0;
        double shares = 0;
        for (int i = 0; i < marks.size(); i++) {
            Timeline.Mark mark = marks.get(i);
            boolean follows = i + 1 < marks.size() && marks.get(i + 1).row() != mark.row();
            least[i] =
                    (mark.kind() == Timeline.Kind.TRY ? sizes.square() : sizes.pause()) + (follows ? sizes.gap() : 0);
            share[i] = mark.kind() == Timeline.Kind.TRY
                    ? 0
                    : Math.log1p(Math.max(0, mark.to().minus(mark.from()).toMillis()) / 1000.0);
            fixed += least[i];
            shares += share[i];
        }
        double scale = fixed > width && fixed > 0 ? width / fixed : 1;
        double rest = shares > 0 ? Math.max(0, width - fixed) / shares : 0;
        // Where little happens, a pause takes no more than it needs to be told from a longer one.
        rest = Math.min(rest, sizes.pause() * 5);
        List<Box> boxes = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < marks.size(); i++) {
            double taken = least[i] * scale + share[i] * rest;
            boxes.add(box(marks, i, x, taken, sizes));
            x += taken;
        }
        double top = timeline.rows().size() * sizes.row();
        return new TimelinePlan(boxes, ticks(timeline, boxes, x, sizes), top + sizes.axis());
    }

    private static Box box(List<Timeline.Mark> marks, int index, double x, double taken, Sizes sizes) {
        Timeline.Mark mark = marks.get(index);
        boolean follows = index + 1 < marks.size() && marks.get(index + 1).row() != mark.row();
        double wide = Math.max(1, follows ? taken - Math.min(sizes.gap(), taken / 4) : taken);
        double height = mark.kind() == Timeline.Kind.PAUSE ? 2 : sizes.square();
        double y = mark.row() * sizes.row() + (sizes.row() - height) / 2;
        return mark.kind() == Timeline.Kind.TRY
                ? new Box(x, y, Math.min(wide, sizes.square()), height)
                : new Box(x, y, wide, height);
    }

    /** The beginning and the end, and between them every change of time that stands far enough from its neighbours. */
    private static List<Tick> ticks(Timeline timeline, List<Box> boxes, double end, Sizes sizes) {
        if (boxes.isEmpty()) {
            return List.of();
        }
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(0, timeline.marks().getFirst().from()));
        Tick last = new Tick(end, timeline.end());
        for (int i = 1; i < boxes.size(); i++) {
            Duration from = timeline.marks().get(i).from();
            double x = boxes.get(i).x();
            Tick before = ticks.getLast();
            boolean another = from.toSeconds() != before.at().toSeconds()
                    && from.toSeconds() != last.at().toSeconds();
            if (another && x - before.x() >= sizes.label() && last.x() - x >= sizes.label()) {
                ticks.add(new Tick(x, from));
            }
        }
        if (last.at().toSeconds() != ticks.getFirst().at().toSeconds()
                && last.x() - ticks.getFirst().x() >= sizes.label() / 2) {
            ticks.add(last);
        }
        return ticks;
    }
}
