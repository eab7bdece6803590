package org.hookwright.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.run.WorstCase;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Workflow;

/** Timelines of what may come, before anything is sent. */
public final class Timelines {
    private Timelines() {}

    /** The worst that the whole workflow can come to. */
    public static Timeline worst(Workflow workflow) {
        return of(WorstCase.of(workflow.steps()), new StepNames(workflow));
    }

    /** The worst that one step and its fallback can come to; empty where there is no such step. */
    public static Timeline worst(Workflow workflow, StepPath path) {
        Optional<Step> step = workflow.at(path);
        return step.isEmpty() ? Timeline.EMPTY : of(WorstCase.of(path, step.get()), new StepNames(workflow));
    }

    private static Timeline of(WorstCase worst, StepNames names) {
        List<StepPath> order =
                order(worst.bars().stream().map(WorstCase.Bar::step).toList(), names);
        List<Timeline.Mark> marks = new ArrayList<>();
        for (WorstCase.Bar bar : worst.bars()) {
            marks.add(expected(bar, order.indexOf(bar.step()), bar.from()));
        }
        return new Timeline(rows(order, names), marks, Optional.of(worst.total()), fallback(worst.bars()));
    }

    /** A mark of what may come, moved to where it may come now. */
    static Timeline.Mark expected(WorstCase.Bar bar, int row, Duration from) {
        Duration length = bar.to().minus(bar.from());
        Optional<Sentence> said = bar.kind() == WorstCase.Kind.TRY
                ? Optional.of(Sentence.of("runs.timeline.try", org.hookwright.run.Lengths.words(length)))
                : Optional.empty();
        return new Timeline.Mark(row, kind(bar.kind()), Timeline.State.EXPECTED, from, from.plus(length), said);
    }

    static Timeline.Kind kind(WorstCase.Kind kind) {
        return switch (kind) {
            case TRY -> Timeline.Kind.TRY;
            case PAUSE -> Timeline.Kind.PAUSE;
            case WAIT -> Timeline.Kind.WAIT;
        };
    }

    /** The steps that are met, in the order in which they stand. */
    static List<StepPath> order(List<StepPath> met, StepNames names) {
        Set<StepPath> left = new LinkedHashSet<>(met);
        List<StepPath> order = new ArrayList<>(names.order());
        order.retainAll(left);
        left.removeAll(new LinkedHashSet<>(order));
        order.addAll(left);
        return order;
    }

    static List<Timeline.Row> rows(List<StepPath> order, StepNames names) {
        return order.stream()
                .map(path -> new Timeline.Row(path, names.at(path)))
                .toList();
    }

    private static Optional<Duration> fallback(List<WorstCase.Bar> bars) {
        return bars.stream()
                .filter(bar -> bar.step().hops().stream().anyMatch(hop -> hop.slot() == Slot.ON_FAILURE))
                .map(WorstCase.Bar::from)
                .findFirst();
    }
}
