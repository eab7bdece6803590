package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.hookwright.support.StepJobs;
import org.junit.jupiter.api.Test;

final class FiguresViewModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final StepJobs jobs = new StepJobs();
    private final MapMemory memory = new MapMemory();
    private final ListedRecords records = ListedRecords.of(40);
    private final HistoryViewModel model = new HistoryViewModel(records, jobs, new AskedActions(), memory);
    private final FiguresViewModel figures = model.figures();

    @Test
    void figuresThatTakeLongAreAnnouncedAfterAWhileOnly() {
        figures.refresh();
        assertThat(figures.lateProperty().get()).isFalse();

        StepJobs slow = new StepJobs();
        HistoryViewModel waiting = new HistoryViewModel(records, new Never(slow), new AskedActions(), memory);
        waiting.refresh();
        slow.pass(FiguresViewModel.PATIENCE_MILLIS);
        assertThat(waiting.figures().lateProperty().get()).isTrue();

        jobs.run();
        jobs.pass(1_000);
        assertThat(figures.lateProperty().get()).isFalse();
        assertThat(figures.figuresProperty().get().total().sent()).isEqualTo(1_204);
    }

    @Test
    void anOlderAnswerIsNeverHeardAfterANewerQuestion() {
        figures.refresh();
        jobs.work();
        model.within(Period.Last.WEEK);
        jobs.hear();
        jobs.run();

        assertThat(figures.figuresProperty().get().days()).hasSize(7);
    }

    @Test
    void howItEndedAndWhichDayLeaveTheFiguresAsTheyAre() {
        model.refresh();
        jobs.run();
        int before = records.figured;

        model.ending(Filter.Outcome.FAILED);
        figures.choose(DAY, false);
        jobs.run();
        assertThat(records.figured).isEqualTo(before);

        model.within(Period.Last.MONTH);
        jobs.run();
        assertThat(records.figured).isEqualTo(before + 1);
    }

    @Test
    void aDayIsShownAndLeftAgain() {
        figures.choose(DAY, false);
        assertThat(model.filterProperty().get().day()).contains(DAY);
        assertThat(model.filterProperty().get().outcome()).isEqualTo(Filter.Outcome.ALL);

        figures.choose(DAY, true);
        assertThat(model.filterProperty().get().day()).contains(DAY);
        assertThat(model.filterProperty().get().outcome()).isEqualTo(Filter.Outcome.FAILED);

        figures.choose(DAY, false);
        assertThat(model.filterProperty().get().day()).isEmpty();
    }

    @Test
    void aTargetsFailedPartLeadsToItsFailures() {
        figures.choose(Filter.Facet.TARGET, "cmdb.example", true);

        assertThat(model.filterProperty().get().chosen(Filter.Facet.TARGET)).contains("cmdb.example");
        assertThat(model.filterProperty().get().outcome()).isEqualTo(Filter.Outcome.FAILED);
    }

    @Test
    void aCauseIsShownAndLeftAgain() {
        Figures.Cause cause = Made.causes().getFirst();
        figures.choose(cause);
        assertThat(model.filterProperty().get().cause())
                .contains(new Filter.Cause("send.slack.invalid_payload.what", cause.what()));
        figures.choose(cause);
        assertThat(model.filterProperty().get().cause()).isEmpty();
    }

    @Test
    void ofManyDaysTheLastAreDrawnAndAllAreCounted() {
        model.within(new Period.Days(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 24)));
        jobs.run();

        assertThat(figures.figuresProperty().get().days()).hasSize(FiguresViewModel.MOST_DAYS);
        assertThat(figures.figuresProperty().get().days().getLast().day()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(figures.figuresProperty().get().total().sent()).isEqualTo(1_204);
    }

    @Test
    void figuresThatCannotBeMadeAreSaidAndTriedAgain() {
        records.breakDown();
        figures.refresh();
        jobs.run();
        assertThat(figures.failedProperty().get()).isTrue();
        assertThat(figures.figuresProperty().get()).isEqualTo(Figures.NONE);
    }

    @Test
    void whatIsFoldedStaysFolded() {
        figures.openProperty().set(false);
        figures.causesOpenProperty().set(false);

        FiguresViewModel next = new HistoryViewModel(records, jobs, new AskedActions(), memory).figures();
        assertThat(next.openProperty().get()).isFalse();
        assertThat(next.causesOpenProperty().get()).isFalse();
    }

    @Test
    void theChangeIsSaidInPointsWithItsSign() {
        Figures made = Made.figures(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 24));
        assertThat(FigureWords.points(made)).isEqualTo(-2.4);
        assertThat(FigureWords.points(new Figures(
                        made.total(), Optional.empty(), made.days(), made.targets(), made.steps(), made.causes())))
                .isZero();
    }
}
