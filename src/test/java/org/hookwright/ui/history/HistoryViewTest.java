package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class HistoryViewTest {
    private final StepJobs jobs = new StepJobs();

    private final AskedActions actions = new AskedActions();

    private Parent view(Language language, ListedRecords records) {
        return view(language, new HistoryViewModel(records, jobs, actions, new MapMemory()));
    }

    private Parent view(Language language, HistoryViewModel model) {
        Parent node = new HistoryView(
                        model,
                        language,
                        jobs,
                        new HistoryView.Surroundings(
                                () -> ListedRecords.NOW, ZoneId.of("Asia/Seoul"), new QuietDesktop()))
                .node();
        model.refresh();
        jobs.run();
        return node;
    }

    @Test
    void picturesOfAFullList() {
        Pictures.take("history", 1540, 900, language -> view(language, ListedRecords.of(600)), node -> {
            jobs.pass(500);
            Node chart = node.lookup("#history-chart-days");
            chart.requestFocus();
            press(chart, KeyCode.LEFT);
            press(chart, KeyCode.LEFT);
        });
    }

    private static void press(Node on, KeyCode key) {
        on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void picturesOfANarrowWindow() {
        Pictures.take("history-narrow", 955, 900, language -> filtered(language), _ -> jobs.pass(500));
    }

    /** With everything that can be narrowed, a chosen day and long names. */
    private Parent filtered(Language language) {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(600), jobs, actions, new MapMemory());
        model.use(Filter.EVERYTHING
                .searching("3층 \"고장\"")
                .within(new Period.Days(LocalDate.of(2026, 8, 27), LocalDate.of(2026, 11, 24)))
                .on(Optional.of(LocalDate.of(2026, 11, 12)))
                .choosing(Filter.Facet.STEP, Optional.of("notify_slack"))
                .choosing(Filter.Facet.TARGET, Optional.of("hooks.slack.com"))
                .because(Optional.of(
                        new Filter.Cause("x", Made.causes().getFirst().what()))));
        model.use(model.filterProperty()
                .get()
                .searching("")
                .choosing(Filter.Facet.STEP, Optional.empty())
                .choosing(Filter.Facet.TARGET, Optional.empty())
                .on(Optional.empty()));
        jobs.run();
        return view(language, model);
    }

    @Test
    void picturesOfOneDay() {
        Pictures.take(
                "history-day",
                1540,
                700,
                language -> {
                    HistoryViewModel model = new HistoryViewModel(ListedRecords.of(60), jobs, actions, new MapMemory());
                    model.within(Period.Last.TODAY);
                    model.figures().causesOpenProperty().set(false);
                    return view(language, model);
                },
                _ -> jobs.pass(500));
    }

    @Test
    void picturesOfAComparison() {
        Pictures.take("history-compare", 1540, 900, language -> compared(language), _ -> jobs.pass(500));
        Pictures.take("history-compare-unified", 955, 800, language -> compared(language), node -> {
            ((ToggleButton) node.lookup("#history-compare-unified")).fire();
            jobs.pass(500);
        });
    }

    private Parent compared(Language language) {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(60), jobs, actions, new MapMemory());
        model.figures().openProperty().set(false);
        Parent node = view(language, model);
        model.compare();
        jobs.run();
        return node;
    }

    @Test
    void picturesOfTheExport() {
        Pictures.take(
                "history-export",
                1200,
                760,
                language -> {
                    HistoryViewModel model = new HistoryViewModel(ListedRecords.of(60), jobs, actions, new MapMemory());
                    model.figures().openProperty().set(false);
                    Parent node = view(language, model);
                    actions.writing = (_, _, _) -> {
                        throw new java.nio.file.AccessDeniedException("/");
                    };
                    model.export().toggle();
                    model.export().export();
                    jobs.run();
                    return node;
                },
                _ -> jobs.pass(500));
    }

    @Test
    void picturesOfNothing() {
        Pictures.take("history-empty", 1100, 600, language -> view(language, ListedRecords.of(0)));
    }

    @Test
    void picturesOfTheStrip() {
        Pictures.take("history-strip", 420, 70, language -> {
            StripViewModel strip = new StripViewModel(ListedRecords.of(41), jobs, () -> {});
            Parent node = new StripView(strip, language, () -> ListedRecords.NOW).node();
            strip.refresh();
            jobs.run();
            return node;
        });
    }

    @Test
    void aLongListDrawsOnlyWhatIsSeenAndGrowsWhenScrolled() {
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), ListedRecords.of(5_000)));
        Stage stage = Windows.show(node, 1200, 700);
        Windows.settle();
        TableView<?> table = (TableView<?>) Windows.on(() -> node.lookup("#history-table"));
        assertThat(Windows.on(() -> table.lookupAll(".table-row-cell").size())).isLessThan(60);

        Windows.run(() -> table.scrollTo(HistoryViewModel.PAGE - 1));
        Windows.settle();
        Windows.run(jobs::run);

        assertThat(table.getItems()).hasSize(2 * HistoryViewModel.PAGE);
        Windows.run(stage::hide);
    }

    @Test
    void aChipFiltersAndOnlyOneOfItsKindIsOn() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, actions, new MapMemory());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1200, 700);
        ToggleButton failed = (ToggleButton) Windows.on(() -> node.lookup("#history-outcome-failed"));
        ToggleButton all = (ToggleButton) Windows.on(() -> node.lookup("#history-outcome-all"));

        Windows.run(failed::fire);
        assertThat(model.filterProperty().get().outcome()).isEqualTo(Filter.Outcome.FAILED);
        assertThat(failed.isSelected()).isTrue();
        assertThat(all.isSelected()).isFalse();

        Windows.run(failed::fire);
        assertThat(failed.isSelected()).isTrue();
        Windows.run(stage::hide);
    }

    @Test
    void theKeysWalkTheDaysAndEnterShowsTheExchangesOfOne() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, actions, new MapMemory());
        model.within(Period.Last.WEEK);
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1000, 700);
        Windows.settle();
        Node chart = Windows.on(() -> node.lookup("#history-chart-days"));
        assertThat(Windows.on(chart::getAccessibleText)).contains("By day", "Arrow keys walk");

        Windows.run(() -> {
            chart.requestFocus();
            press(chart, KeyCode.LEFT);
            press(chart, KeyCode.LEFT);
        });
        assertThat(Windows.on(chart::getAccessibleText)).contains("Mon, Nov 23", "sent");
        Windows.run(() -> press(chart, KeyCode.ENTER));

        assertThat(model.filterProperty().get().day()).contains(LocalDate.of(2026, 11, 23));
        Windows.run(stage::hide);
    }

    @Test
    void theKeysWalkTheTargetsFromTheTopAndShiftShowsOnlyWhatFailed() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, actions, new MapMemory());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1400, 700);
        Windows.settle();
        RankBars ranks = Windows.on(() -> (RankBars) node.lookup(".rank-bars"));
        List<Integer> stood = new ArrayList<>();

        Windows.run(() -> {
            ranks.requestFocus();
            for (KeyCode key : List.of(
                    KeyCode.UP, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.END, KeyCode.DOWN, KeyCode.HOME)) {
                press(ranks, key);
                stood.add(ranks.stoodProperty().get());
            }
        });
        int last = ranks.shares().size() - 1;
        assertThat(stood).containsExactly(0, 1, 2, 1, last, last, 0);
        String first = ranks.shares().getFirst().name();
        Windows.run(() ->
                ranks.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, true, false, false, false)));

        assertThat(model.filterProperty().get().names()).containsEntry(Filter.Facet.TARGET, first);
        assertThat(model.filterProperty().get().outcome()).isEqualTo(Filter.Outcome.FAILED);
        Windows.run(stage::hide);
    }

    @Test
    void aPieceOfTheFilterIsTakenAwayByAPressAndAllAtOnce() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, actions, new MapMemory());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1000, 700);
        assertThat(node.lookup("#history-chips").isVisible()).isFalse();
        Windows.run(() -> {
            model.choose(Filter.Facet.TICKET, Optional.of("INC-1"));
            model.choose(Filter.Facet.TARGET, Optional.of("cmdb.example"));
            model.ending(Filter.Outcome.FAILED);
        });

        Windows.run(((Button) node.lookup("#history-chip-ticket"))::fire);
        assertThat(model.filterProperty().get().names()).containsOnlyKeys(Filter.Facet.TARGET);
        assertThat(node.lookup("#history-chip-ticket")).isNull();

        Windows.run(((Button) node.lookup("#history-clear-all"))::fire);
        assertThat(model.filterProperty().get()).isEqualTo(Filter.EVERYTHING);
        assertThat(node.lookup("#history-chips").isVisible()).isFalse();
        Windows.run(stage::hide);
    }

    @Test
    void twoThatAreMarkedInTheTableAreComparedAndEscapeLeadsBack() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, actions, new MapMemory());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1000, 700);
        Windows.settle();
        TableView<?> table = (TableView<?>) node.lookup("#history-table");
        Windows.run(() -> {
            table.getSelectionModel().clearAndSelect(1);
            table.getSelectionModel().select(4);
        });
        assertThat(model.pickedProperty().get()).extracting(Row::id).containsExactly(999_999L, 999_996L);
        assertThat(model.chosenProperty().get().id())
                .as("the last one is looked at")
                .isEqualTo(999_996L);

        Windows.run(() -> {
            ((Button) node.lookup("#history-compare")).fire();
            jobs.run();
        });
        Node comparison = node.lookup("#history-comparison");
        assertThat(comparison.isVisible()).isTrue();
        assertThat(table.getParent().isVisible()).isTrue();
        Windows.settle();
        Windows.run(() -> press(node.lookup("#history-compared"), KeyCode.ESCAPE));
        assertThat(comparison.isVisible()).isFalse();
        assertThat(model.pickedProperty().get()).hasSize(2);
        Windows.run(stage::hide);
    }

    @Test
    void whatIsMarkedStaysMarkedWhenSomethingArrives() {
        ListedRecords records = ListedRecords.of(20);
        HistoryViewModel model = new HistoryViewModel(records, jobs, actions, new MapMemory());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1000, 700);
        TableView<?> table = (TableView<?>) node.lookup("#history-table");
        Windows.run(() -> {
            table.getSelectionModel().clearAndSelect(1);
            table.getSelectionModel().select(4);
            records.add(ListedRecords.row(900));
            model.refresh();
            jobs.run();
        });
        assertThat(model.pickedProperty().get()).extracting(Row::id).containsExactly(999_999L, 999_996L);
        assertThat(table.getSelectionModel().getSelectedIndices()).containsExactlyInAnyOrder(2, 5);
        Windows.run(stage::hide);
    }

    @Test
    void filtersAreKeptUnderANameByKeys() {
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, actions, new MapMemory());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1000, 700);
        Windows.run(() -> {
            model.ending(Filter.Outcome.FAILED);
            MenuButton menu = (MenuButton) node.lookup("#history-kept");
            menu.show();
            menu.getItems().stream()
                    .filter(item -> "history-kept-new".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
        TextField name = (TextField) node.lookup("#history-kept-name");
        assertThat(Windows.on(name::isFocused)).isTrue();
        Windows.run(() -> {
            name.setText("실패만");
            press(name, KeyCode.ENTER);
        });

        assertThat(model.kept().namedProperty().get())
                .extracting(KeptFilters.Named::name)
                .containsExactly("실패만");
        assertThat(((MenuButton) node.lookup("#history-kept")).getText()).isEqualTo("실패만");
        assertThat(name.getParent().isVisible()).isFalse();
        Windows.run(stage::hide);
    }
}
