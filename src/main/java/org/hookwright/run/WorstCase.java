package org.hookwright.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;

/**
 * How long a workflow can take, before anything is sent: every try times out, every pause is as long as it may be
 * without the target's asking for more, every fallback runs, and of two ways the longer is taken.
 *
 * @param bars in order of their beginning
 */
public record WorstCase(List<Bar> bars, Duration total) {
    public WorstCase {
        bars = List.copyOf(bars);
    }

    /** A stretch of time that belongs to a step. */
    public record Bar(StepPath step, Kind kind, Duration from, Duration to) {}

    /** What passes. */
    public enum Kind {
        TRY,
        PAUSE,
        WAIT
    }

    public static WorstCase of(List<Step> steps) {
        Drawing drawing = new Drawing();
        for (int i = 0; i < steps.size(); i++) {
            drawing.step(StepPath.top(i), steps.get(i));
        }
        return new WorstCase(drawing.bars, drawing.now);
    }

    /** Of one step alone, at its place. */
    public static WorstCase of(StepPath path, Step step) {
        Drawing drawing = new Drawing();
        drawing.step(path, step);
        return new WorstCase(drawing.bars, drawing.now);
    }

    /** The pauses between a call's tries, as long as they can be. */
    public static List<Duration> pauses(Call call) {
        return switch (call.delivery().retry()) {
            case Retry.Never() -> List.of();
            case Retry.Freshservice() -> call.kind() == Call.Kind.WEBHOOK ? Retry.Freshservice.WAITS : List.of();
            case Retry.Custom custom -> {
                List<Duration> pauses = new ArrayList<>();
                for (int retry = 1; retry <= custom.times(); retry++) {
                    pauses.add(custom.pause(retry));
                }
                yield pauses;
            }
        };
    }

    private static final class Drawing {
        private List<Bar> bars = new ArrayList<>();
        private Duration now = Duration.ZERO;

        void step(StepPath path, Step step) {
            switch (step) {
                case Call call -> call(path, call);
                case Branch branch -> branch(path, branch);
                case Wait wait -> bar(path, Kind.WAIT, wait.length());
            }
        }

        private void call(StepPath path, Call call) {
            bar(path, Kind.TRY, call.delivery().timeout());
            for (Duration pause : pauses(call)) {
                bar(path, Kind.PAUSE, pause);
                bar(path, Kind.TRY, call.delivery().timeout());
            }
            list(path, Slot.ON_FAILURE, call.reply().fallback());
        }

        private void branch(StepPath path, Branch branch) {
            List<Bar> before = bars;
            Duration start = now;
            bars = new ArrayList<>();
            list(path, Slot.THEN, branch.then());
            List<Bar> then = bars;
            Duration thenEnd = now;
            bars = new ArrayList<>();
            now = start;
            list(path, Slot.OTHERWISE, branch.otherwise());
            if (thenEnd.compareTo(now) >= 0) {
                bars = then;
                now = thenEnd;
            }
            before.addAll(bars);
            bars = before;
        }

        private void list(StepPath owner, Slot slot, List<Step> steps) {
            for (int i = 0; i < steps.size(); i++) {
                step(owner.in(slot, i), steps.get(i));
            }
        }

        private void bar(StepPath path, Kind kind, Duration length) {
            bars.add(new Bar(path, kind, now, now.plus(length)));
            now = now.plus(length);
        }
    }
}
