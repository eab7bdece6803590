package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
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

    private static final HistoryActions NONE = new HistoryActions() {
        @Override
        public void sendAgain(long id) {}

        @Override
        public void openAsDraft(long id) {}

        @Override
        public void copyAsCurl(long id) {}
    };

    private Parent view(Language language, ListedRecords records) {
        return view(language, new HistoryViewModel(records, jobs, NONE));
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
        Pictures.take("history", 1400, 800, language -> view(language, ListedRecords.of(600)), _ -> jobs.pass(500));
    }

    @Test
    void picturesOfNothing() {
        Pictures.take("history-empty", 1100, 500, language -> view(language, ListedRecords.of(0)));
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
        HistoryViewModel model = new HistoryViewModel(ListedRecords.of(20), jobs, NONE);
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
}
