package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hookwright.support.StepJobs;
import org.junit.jupiter.api.Test;

final class HistoryViewModelTest {
    private final StepJobs jobs = new StepJobs();
    private final AskedActions actions = new AskedActions();
    private final MapMemory memory = new MapMemory();

    @Test
    void onlyOnePageIsReadUntilTheListIsScrolled() {
        HistoryViewModel model = shown(ListedRecords.of(1_000));
        assertThat(model.rows()).hasSize(HistoryViewModel.PAGE);

        model.scrolledTo(HistoryViewModel.PAGE - 1);
        jobs.run();

        assertThat(model.rows()).hasSize(2 * HistoryViewModel.PAGE);
        assertThat(model.rows().stream().map(Row::id).distinct()).hasSize(2 * HistoryViewModel.PAGE);
    }

    @Test
    void scrollingAsksOnceForAPageThatIsOnItsWay() {
        ListedRecords records = ListedRecords.of(1_000);
        HistoryViewModel model = shown(records);
        int before = records.pages;

        model.scrolledTo(199);
        model.scrolledTo(199);
        jobs.run();

        assertThat(records.pages).isEqualTo(before + 1);
    }

    @Test
    void aPageOfTheFormerFilterIsNotAppendedToTheNewList() {
        HistoryViewModel model = shown(ListedRecords.of(1_000));
        model.scrolledTo(199);
        jobs.work();

        model.choose(Filter.Facet.WORKFLOW, Optional.of("CRM sync"));
        jobs.run();

        assertThat(model.rows()).allMatch(row -> row.origin().workflow().equals("CRM sync"));
    }

    @Test
    void deletingTakesAllThatAreChosenAndGoesOnBelowThem() {
        HistoryViewModel model = shown(ListedRecords.of(30));
        List<Row> rows = List.copyOf(model.rows());
        model.pick(rows.subList(3, 5));

        model.delete();

        assertThat(actions.asked)
                .containsExactly(
                        "delete [" + rows.get(3).id() + ", " + rows.get(4).id() + "]");
        assertThat(model.chosenProperty().get()).isEqualTo(rows.get(5));
        assertThat(model.pickedProperty().get()).containsExactly(rows.get(5));
    }

    @Test
    void aKeptFilterThatWasDeletedIsOfferedBack() {
        HistoryViewModel model = shown(ListedRecords.of(3));
        model.kept().keep("mine", Filter.EVERYTHING.ending(Filter.Outcome.FAILED));

        model.forget("mine");
        assertThat(model.kept().namedProperty().get()).isEmpty();
        assertThat(actions.asked).containsExactly("filter deleted mine");

        actions.back.run();
        assertThat(model.kept().isTaken("mine")).isTrue();
    }

    @Test
    void wordsAreLookedForOnceTheKeysHaveRested() {
        HistoryViewModel model = shown(ListedRecords.of(30));
        model.wordsProperty().set("긴");
        model.wordsProperty().set("긴급");
        assertThat(model.filterProperty().get().words()).isEmpty();

        jobs.pass(200);

        assertThat(model.filterProperty().get().words()).isEqualTo("긴급");
        assertThat(model.rows()).hasSize(10);
    }

    @Test
    void nothingSentAndNothingFoundAreToldApart() {
        assertThat(shown(ListedRecords.of(0)).stateProperty().get()).isEqualTo(ListState.EMPTY);

        HistoryViewModel model = shown(ListedRecords.of(3));
        model.wordsProperty().set("없는 말");
        jobs.pass(200);

        assertThat(model.stateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        model.clearFilter();
        jobs.run();
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void whatWasChosenStaysChosenWhenSomethingNewArrives() {
        ListedRecords records = ListedRecords.of(10);
        HistoryViewModel model = shown(records);
        model.open(model.rows().get(4));
        jobs.run();
        Row before = model.chosenProperty().get();

        records.add(ListedRecords.row(900));
        model.refresh();
        jobs.run();

        assertThat(model.chosenProperty().get()).isEqualTo(before);
    }

    @Test
    void theNewestIsOpenedByItself() {
        HistoryViewModel model = shown(ListedRecords.of(10));

        assertThat(model.chosenProperty().get()).isEqualTo(ListedRecords.row(0));
        assertThat(model.openedProperty().get()).isNotNull();
    }

    @Test
    void onlyTheLastOfTwoQuickChoicesIsShown() {
        HistoryViewModel model = shown(ListedRecords.of(10));
        model.open(model.rows().get(1));
        jobs.work();
        model.open(null);
        jobs.run();

        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void actionsConcernTheChosenExchange() {
        HistoryViewModel model = shown(ListedRecords.of(10));
        model.open(model.rows().get(2));

        model.sendAgain();
        model.openAsDraft();
        model.copyAsCurl();

        assertThat(actions.asked).containsExactly("again 999998", "draft 999998", "curl 999998");
    }

    @Test
    void anExchangeThatIsGoneIsSaid() {
        ListedRecords records = ListedRecords.of(10);
        HistoryViewModel model = shown(records);
        records.breakDown();

        model.open(model.rows().get(3));
        jobs.run();

        assertThat(model.troubleProperty().get()).isPresent();
        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void aHistoryThatCannotBeReadIsSaid() {
        ListedRecords records = ListedRecords.of(10);
        records.breakDown();

        assertThat(shown(records).stateProperty().get()).isEqualTo(ListState.UNREADABLE);
    }

    private HistoryViewModel shown(Records records) {
        HistoryViewModel model = new HistoryViewModel(records, jobs, actions, memory);
        model.refresh();
        jobs.run();
        return model;
    }

    @Test
    void theListCanBeNarrowedToTheRunOfTheChosenExchangeAndWidenedAgain() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(40), jobs, actions, memory);
        model.refresh();
        jobs.run();
        assertThat(model.runs().shownProperty().get().id()).isEqualTo(12);
        assertThat(model.runs().lastProperty().get()).extracting(ShownRun::id).containsExactly(14L, 13L, 12L);

        model.runs().toggleOnly();
        jobs.run();
        assertThat(model.rows())
                .hasSize(4)
                .allMatch(row -> row.run().orElseThrow().run() == 12);
        assertThat(model.runs().isFilteredProperty().getValue()).isTrue();

        model.runs().toggleOnly();
        jobs.run();
        assertThat(model.rows()).hasSize(40);
        model.open(model.rows().get(5));
        jobs.run();
        assertThat(model.runs().shownProperty().get()).as("of no run").isNull();
    }

    @Test
    void aRunWithoutExchangesIsShownThoughTheListIsEmpty() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(4), jobs, actions, memory);
        model.refresh();
        model.choose(Optional.of(14L));
        jobs.run();

        assertThat(model.stateProperty().get()).isEqualTo(ListState.NOTHING_FOUND);
        assertThat(model.runs().shownProperty().get().id()).isEqualTo(14);
    }
}
