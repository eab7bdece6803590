package org.hookwright.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.run.WorstCase;
import org.hookwright.ui.run.Timeline.Kind;
import org.hookwright.ui.run.Timeline.State;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Workflow;

/** The timeline of a run on its way: what was, and behind it what of the worst case can still come. */
final class TrackLine {
    private final StepNames names;
    private final Duration worst;
    private final List<WorstCase.Bar> expected;
    private final List<Happened> happened = new ArrayList<>();

    /** What was or is. */
    private record Happened(
            StepPath step, Kind kind, State state, Duration from, Duration to, Optional<Sentence> said) {}

    TrackLine(Workflow workflow, StepNames names) {
        this.names = names;
        WorstCase all = WorstCase.of(workflow.steps());
        worst = all.total();
        expected = new ArrayList<>(all.bars());
    }

    /** Something begins that is to last so long. It takes the place of what was expected. */
    void begin(StepPath step, Kind kind, Duration now, Duration length) {
        for (int i = 0; i < expected.size(); i++) {
            WorstCase.Bar bar = expected.get(i);
            if (bar.step().equals(step) && Timelines.kind(bar.kind()) == kind) {
                expected.remove(i);
                break;
            }
        }
        happened.add(new Happened(step, kind, State.GOING, now, now.plus(length), Optional.empty()));
    }

    /** The try that was begun last has ended. */
    void end(State state, Duration now, Sentence said) {
        Happened last = happened.getLast();
        happened.set(happened.size() - 1, new Happened(last.step, last.kind, state, last.from, now, Optional.of(said)));
    }

    /** A moment later nothing that was begun before goes on but a try. */
    void pass(Duration now) {
        if (!happened.isEmpty() && happened.getLast().state == State.GOING && happened.getLast().kind != Kind.TRY) {
            Happened last = happened.getLast();
            happened.set(
                    happened.size() - 1, new Happened(last.step, last.kind, State.GOOD, last.from, now, last.said));
        }
    }

    /** Nothing more comes of a step, or of what it holds. */
    void done(StepPath step) {
        expected.removeIf(bar -> bar.step().isWithin(step));
    }

    /** A branch was decided against this way. */
    void left(StepPath branch, Slot slot) {
        expected.removeIf(bar -> bar.step().isWithin(branch)
                && bar.step().hops().get(branch.hops().size()).slot() == slot);
    }

    void nothingMore() {
        expected.clear();
        if (!happened.isEmpty() && happened.getLast().state == State.GOING) {
            Happened last = happened.getLast();
            happened.set(
                    happened.size() - 1, new Happened(last.step, last.kind, State.BAD, last.from, last.to, last.said));
        }
    }

    Timeline look() {
        List<StepPath> met = new ArrayList<>();
        happened.forEach(one -> met.add(one.step));
        expected.forEach(bar -> met.add(bar.step()));
        List<StepPath> order = Timelines.order(met, names);
        List<Timeline.Mark> marks = new ArrayList<>();
        Duration now = Duration.ZERO;
        for (Happened one : happened) {
            marks.add(new Timeline.Mark(order.indexOf(one.step), one.kind, one.state, one.from, one.to, one.said));
            now = one.to;
        }
        for (WorstCase.Bar bar : expected) {
            Timeline.Mark mark = Timelines.expected(bar, order.indexOf(bar.step()), now);
            marks.add(mark);
            now = mark.to();
        }
        Optional<Duration> most = expected.isEmpty() ? Optional.empty() : Optional.of(worst);
        return new Timeline(Timelines.rows(order, names), marks, most, Optional.empty());
    }
}
