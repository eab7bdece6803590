package org.hookwright.ui.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;

/** A workflow laid out: numbers only, to be drawn by whoever can draw. */
public record FlowPlan(List<Card> cards, List<Line> lines, List<Plus> pluses, double width, double height) {
    public FlowPlan {
        cards = List.copyOf(cards);
        lines = List.copyOf(lines);
        pluses = List.copyOf(pluses);
    }

    /** A card's place. */
    public record Card(Spot spot, double x, double y, double width, double height) {
        boolean overlaps(Card other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /**
     * A place to put a step in: before what stands at {@code place} now.
     *
     * @param last whether it is the one behind the last step, which is as wide as a card
     */
    public record Plus(StepPath place, double x, double y, boolean last) {}

    /** A line through points, from where it comes to where it goes. */
    public record Line(List<Point> points, Kind kind) {
        public Line {
            points = List.copyOf(points);
        }

        static Line down(double x, double from, double to, Kind kind) {
            return new Line(List.of(new Point(x, from), new Point(x, to)), kind);
        }

        /** What going along it means. */
        public enum Kind {
            NEXT,
            THEN,
            OTHERWISE,
            FAILED
        }
    }

    /** A point, in pixels at 100 %. */
    public record Point(double x, double y) {}

    public Optional<Card> card(Spot spot) {
        return cards.stream().filter(card -> card.spot().equals(spot)).findFirst();
    }

    /** The plus nearest to a point: where a dragged card would be put down. */
    public Optional<Plus> nearest(double x, double y) {
        return pluses.stream().min(Comparator.comparingDouble(plus -> Math.hypot(plus.x() - x, plus.y() - y)));
    }
}
