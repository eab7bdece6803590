package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hookwright.ui.flow.FlowPlan.Card;
import org.hookwright.ui.flow.FlowPlan.Line;
import org.hookwright.ui.flow.FlowPlan.Plus;
import org.hookwright.ui.flow.FlowPlan.Point;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/**
 * Where the cards, lines and pluses of a workflow stand: steps below each other on one axis, the two ways of a branch
 * side by side, a fallback to the right of its call. Nothing overlaps. Linear in the number of steps.
 */
public final class FlowLayout {
    /** Of every card, in pixels at 100 %. */
    public static final double CARD_WIDTH = 284;

    /** Between a card and the next; the plus stands in its middle. */
    public static final double GAP = 40;

    /** Between two ways, and between a call and its fallback. */
    public static final double ASIDE = 36;

    /** From a branch's card to the first card of its ways; their names stand there. */
    public static final double FORK = 64;

    public static final double MARGIN = 24;

    /** Of the place at the end where a further step is added. */
    public static final double END = 34;

    /** From the end of the longer of two ways to where they go on as one. */
    private static final double JOIN = 12;

    /** Above the line to a fallback, from the top of its call's card. */
    private static final double SIDE = 20;

    private final ToDoubleFunction<Spot> heights;
    private final Workflow workflow;
    private final List<Card> cards = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Plus> pluses = new ArrayList<>();

    /** Each list is measured once, whoever asks for it. */
    private final IdentityHashMap<List<Step>, Extent> extents = new IdentityHashMap<>();

    /** How far something reaches from its axis, and how high it is. */
    private record Extent(double left, double right, double height) {
        static final Extent CARD = new Extent(CARD_WIDTH / 2, CARD_WIDTH / 2, 0);

        Extent beside(Extent other) {
            return new Extent(Math.max(left, other.left), Math.max(right, other.right), height);
        }
    }

    private FlowLayout(Workflow workflow, ToDoubleFunction<Spot> heights) {
        this.workflow = workflow;
        this.heights = heights;
    }

    /**
     * Lays a workflow out.
     *
     * @param heights of the card for each spot
     */
    public static FlowPlan of(Workflow workflow, ToDoubleFunction<Spot> heights) {
        return new FlowLayout(workflow, heights).plan();
    }

    private FlowPlan plan() {
        Extent extent = extent(workflow.steps());
        double axis = MARGIN + extent.left();
        double y = MARGIN;
        y = head(new Spot.Start(), axis, y);
        lines.add(Line.down(axis, y, y + GAP, Line.Kind.NEXT));
        y = head(new Spot.When(), axis, y + GAP);
        y = end(sequence(Slot.STEPS, Optional.empty(), workflow.steps(), axis, y), axis);
        return new FlowPlan(cards, lines, pluses, axis + extent.right() + MARGIN, y + MARGIN);
    }

    private double head(Spot spot, double axis, double y) {
        double height = heights.applyAsDouble(spot);
        cards.add(new Card(spot, axis - CARD_WIDTH / 2, y, CARD_WIDTH, height));
        return y + height;
    }

    private Extent extent(List<Step> steps) {
        Extent known = extents.get(steps);
        if (known != null) {
            return known;
        }
        Extent all = Extent.CARD;
        for (Step step : steps) {
            all = all.beside(extent(step));
        }
        extents.put(steps, all);
        return all;
    }

    private Extent extent(Step step) {
        return switch (step) {
            case Wait _ -> Extent.CARD;
            case Call call -> {
                List<Step> fallback = call.reply().fallback();
                if (fallback.isEmpty()) {
                    yield Extent.CARD;
                }
                Extent aside = extent(fallback);
                yield new Extent(CARD_WIDTH / 2, CARD_WIDTH / 2 + ASIDE + aside.left() + aside.right(), 0);
            }
            case Branch branch -> {
                Extent then = extent(branch.then());
                Extent otherwise = extent(branch.otherwise());
                yield new Extent(
                                then.left() + then.right() + ASIDE / 2,
                                ASIDE / 2 + otherwise.left() + otherwise.right(),
                                0)
                        .beside(Extent.CARD);
            }
        };
    }

    /** Lays steps below each other from {@code y} on; returns where the line behind the last one ends. */
    private double sequence(Slot slot, Optional<StepPath> owner, List<Step> steps, double axis, double y) {
        double at = y;
        int gaps = owner.isEmpty() ? steps.size() : steps.size() + 1;
        for (int i = 0; i < gaps; i++) {
            StepPath place = place(slot, owner, i);
            lines.add(Line.down(axis, at, at + GAP, Line.Kind.NEXT));
            pluses.add(new Plus(place, axis, at + GAP / 2, false));
            at += GAP;
            if (i < steps.size()) {
                at = step(place, steps.get(i), axis, at);
            }
        }
        return at;
    }

    /** Behind the last step stands a place for a further one, as wide as a card. */
    private double end(double y, double axis) {
        double top = y + GAP / 2;
        lines.add(Line.down(axis, y, top, Line.Kind.NEXT));
        pluses.add(new Plus(StepPath.top(workflow.steps().size()), axis, top + END / 2, true));
        return top + END;
    }

    private static StepPath place(Slot slot, Optional<StepPath> owner, int index) {
        return owner.map(path -> path.in(slot, index)).orElseGet(() -> StepPath.top(index));
    }

    private double step(StepPath path, Step step, double axis, double y) {
        Spot spot = new Spot.At(path);
        double bottom = head(spot, axis, y);
        return switch (step) {
            case Wait _ -> bottom;
            case Call call -> fallback(path, call, axis, new Head(y, bottom));
            case Branch branch -> ways(path, branch, axis, bottom);
        };
    }

    /** From where to where a card stands. */
    private record Head(double top, double bottom) {}

    /**
     * The steps that run in place of a failed call, to its right; behind the last of them the line comes back to that
     * of the call. Returns where the two go on as one.
     */
    private double fallback(StepPath path, Call call, double axis, Head head) {
        List<Step> steps = call.reply().fallback();
        if (steps.isEmpty()) {
            return head.bottom();
        }
        double aside = axis + CARD_WIDTH / 2 + ASIDE + extent(steps).left();
        double side = head.top() + SIDE;
        lines.add(new Line(
                List.of(
                        new Point(axis + CARD_WIDTH / 2, side),
                        new Point(aside, side),
                        new Point(aside, side + GAP / 2)),
                Line.Kind.FAILED));
        double end = sequence(Slot.ON_FAILURE, Optional.of(path), steps, aside, side + GAP / 2);
        double join = Math.max(head.bottom(), end) + JOIN;
        lines.add(joined(aside, end, axis, join));
        lines.add(Line.down(axis, head.bottom(), join, Line.Kind.NEXT));
        return join;
    }

    private double ways(StepPath path, Branch branch, double axis, double bottom) {
        double left = axis - ASIDE / 2 - extent(branch.then()).right();
        double right = axis + ASIDE / 2 + extent(branch.otherwise()).left();
        double turn = bottom + FORK / 4;
        double start = bottom + FORK - GAP / 2;
        lines.add(fork(axis, bottom, left, turn, start, Line.Kind.THEN));
        lines.add(fork(axis, bottom, right, turn, start, Line.Kind.OTHERWISE));
        double thenEnd = sequence(Slot.THEN, Optional.of(path), branch.then(), left, start);
        double otherwiseEnd = sequence(Slot.OTHERWISE, Optional.of(path), branch.otherwise(), right, start);
        double join = Math.max(thenEnd, otherwiseEnd) + JOIN;
        lines.add(joined(left, thenEnd, axis, join));
        lines.add(joined(right, otherwiseEnd, axis, join));
        return join;
    }

    private static Line fork(double axis, double from, double to, double turn, double end, Line.Kind kind) {
        return new Line(
                List.of(new Point(axis, from), new Point(axis, turn), new Point(to, turn), new Point(to, end)), kind);
    }

    private static Line joined(double way, double end, double axis, double join) {
        return new Line(List.of(new Point(way, end), new Point(way, join), new Point(axis, join)), Line.Kind.NEXT);
    }
}
