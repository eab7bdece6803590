package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hookwright.support.StepJobs;
import org.hookwright.ui.history.ComparisonViewModel.State;
import org.junit.jupiter.api.Test;

final class ComparisonViewModelTest {
    private final StepJobs jobs = new StepJobs();
    private final ListedRecords records = ListedRecords.of(40);
    private final HistoryViewModel model = new HistoryViewModel(records, jobs, new AskedActions(), new MapMemory());

    private void shown() {
        model.refresh();
        jobs.run();
    }

    @Test
    void twoThatAreChosenAreComparedTheOlderFirst() {
        shown();
        model.pick(List.of(model.rows().get(2), model.rows().get(20)));
        model.compare();
        jobs.run();

        assertThat(records.compared).isEqualTo("999980 999998");
        assertThat(model.comparison().stateProperty().get()).isInstanceOf(State.Shown.class);

        model.comparison().close();
        assertThat(model.comparison().stateProperty().get()).isInstanceOf(State.Closed.class);
    }

    @Test
    void oneIsComparedWithTheOneBeforeOfItsStep() {
        shown();
        model.compare();
        jobs.run();
        assertThat(records.compared).isEqualTo("999997 1000000");
    }

    @Test
    void whereThereIsNoneBeforeItIsSaid() {
        shown();
        model.open(model.rows().get(30));
        model.compare();
        jobs.run();
        assertThat(model.comparison().stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("history.compare.no-previous"));
    }

    @Test
    void whatIsClosedBeforeItWasReadStaysClosed() {
        shown();
        model.compare();
        jobs.work();
        model.comparison().close();
        jobs.run();
        assertThat(model.comparison().stateProperty().get()).isInstanceOf(State.Closed.class);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        shown();
        records.breakDown();
        model.compare();
        jobs.run();
        assertThat(model.comparison().stateProperty().get()).isInstanceOf(State.Refused.class);
    }
}
