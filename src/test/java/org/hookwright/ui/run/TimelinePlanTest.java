package org.hookwright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ui.run.Timeline.Kind;
import org.hookwright.ui.run.Timeline.Mark;
import org.hookwright.ui.run.Timeline.State;
import org.hookwright.ui.run.TimelinePlan.Box;
import org.hookwright.ui.run.TimelinePlan.Sizes;
import org.hookwright.ui.run.TimelinePlan.Tick;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.Test;

final class TimelinePlanTest {
    private static final Sizes SIZES = new Sizes(20, 10, 4, 12, 50, 20);

    private static Mark mark(int row, Kind kind, int from, int to) {
        return new Mark(row, kind, State.GOOD, Duration.ofSeconds(from), Duration.ofSeconds(to), Optional.empty());
    }

    private static Timeline timeline(int rows, Mark... marks) {
        List<Timeline.Row> all = java.util.stream.IntStream.range(0, rows)
                .mapToObj(i -> new Timeline.Row(
                        StepPath.top(i), new StepNames.Name("" + i, Sentence.of("runs.step.named", "s" + i))))
                .toList();
        return new Timeline(all, List.of(marks), Optional.empty(), Optional.empty());
    }

    @Test
    void nothingNeedsNoRoomButTheAxis() {
        assertThat(TimelinePlan.of(Timeline.EMPTY, 300, SIZES)).isEqualTo(new TimelinePlan(List.of(), List.of(), 20));
    }

    @Test
    void aTryIsASquareInTheMiddleOfItsRowHoweverLongItTook() {
        TimelinePlan plan =
                TimelinePlan.of(timeline(2, mark(0, Kind.TRY, 0, 15), mark(1, Kind.TRY, 15, 16)), 300, SIZES);

        assertThat(plan.boxes()).containsExactly(new Box(0, 5, 10, 10), new Box(14, 25, 10, 10));
        assertThat(plan.height()).isEqualTo(60);
    }

    @Test
    void pausesShareTheRoomThatIsLeftByTheLogarithmOfTheirLength() {
        TimelinePlan plan = TimelinePlan.of(
                timeline(
                        1,
                        mark(0, Kind.TRY, 0, 0),
                        mark(0, Kind.PAUSE, 0, 30),
                        mark(0, Kind.TRY, 30, 30),
                        mark(0, Kind.PAUSE, 30, 990),
                        mark(0, Kind.TRY, 990, 990)),
                254,
                SIZES);

        double unit = 200 / (Math.log1p(30) + Math.log1p(960));
        assertThat(plan.boxes().get(1).width()).isEqualTo(12 + unit * Math.log1p(30));
        assertThat(plan.boxes().get(3).width()).isEqualTo(12 + unit * Math.log1p(960));
        assertThat(plan.boxes().get(1).height()).isEqualTo(2);
        Box last = plan.boxes().getLast();
        assertThat(last.x() + last.width()).isCloseTo(254, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void aShortPauseIsNotBlownUpOverTheWholeWidth() {
        TimelinePlan plan = TimelinePlan.of(
                timeline(1, mark(0, Kind.TRY, 0, 0), mark(0, Kind.PAUSE, 0, 1), mark(0, Kind.TRY, 1, 1)), 1_000, SIZES);

        assertThat(plan.boxes().get(1).width()).isLessThan(12 + 5 * 12);
    }

    @Test
    void marksThatHaveNoRoomAreDrawnNarrowerAndNeverBeyondTheEdge() {
        Mark[] marks = new Mark[200];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = mark(i % 2, Kind.TRY, i, i + 1);
        }
        TimelinePlan plan = TimelinePlan.of(timeline(2, marks), 400, SIZES);

        for (int i = 1; i < marks.length; i++) {
            assertThat(plan.boxes().get(i).x())
                    .isGreaterThan(plan.boxes().get(i - 1).x());
            assertThat(plan.boxes().get(i).width()).isGreaterThanOrEqualTo(1);
        }
        assertThat(plan.boxes().getLast().x()).isLessThan(400);
    }

    @Test
    void theAxisSaysBeginningAndEndAndWhatStandsFarEnoughFromBoth() {
        TimelinePlan plan = TimelinePlan.of(
                timeline(
                        1,
                        mark(0, Kind.TRY, 0, 0),
                        mark(0, Kind.WAIT, 0, 210),
                        mark(0, Kind.TRY, 210, 210),
                        mark(0, Kind.WAIT, 210, 810),
                        mark(0, Kind.TRY, 810, 810)),
                400,
                SIZES);

        assertThat(plan.ticks())
                .extracting(Tick::at)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(210), Duration.ofSeconds(810));
        for (int i = 1; i < plan.ticks().size(); i++) {
            assertThat(plan.ticks().get(i).x() - plan.ticks().get(i - 1).x()).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void allAtOneMomentHasOneTime() {
        TimelinePlan plan = TimelinePlan.of(timeline(1, mark(0, Kind.TRY, 0, 0)), 400, SIZES);

        assertThat(plan.ticks()).containsExactly(new Tick(0, Duration.ZERO));
    }
}
