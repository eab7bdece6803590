package org.hookwright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.run.Moment;
import org.hookwright.support.Guard;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Spot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Guard.class)
final class RunViewTest {
    private static final double WIDTH = 520;

    @TempDir
    Path folder;

    private final OpenDesk open = new OpenDesk();
    private final SimpleObjectProperty<Scope> scope = new SimpleObjectProperty<>(
            new Scope(Flows.ticket("SR-311", "Service Request", 1_480_000), Environment.NONE, Map.of()));
    private final long[] now = {0};
    private Optional<Path> file = Optional.empty();
    private ScriptedRuns runs;
    private Running running;
    private RunViewModel model;

    @BeforeEach
    void sit() {
        runs = new ScriptedRuns(folder);
        InstantSource clock = () -> Instant.EPOCH.plusMillis(now[0] += 450);
        running = new Running(open.desk(), new Running.Around(scope, runs, () -> file, open.jobs(), clock));
        model = new RunViewModel(open.desk(), running, runs, open.jobs());
        open.desk().editWorkflow(Sentence.of("desk.edit.rename"), _ -> Flows.chain("https://erp.example"));
        open.jobs().run();
    }

    private Parent view(Language language) {
        return new RunView(model, language, open.jobs(), new QuietDesktop()).node();
    }

    private void run() {
        now[0] = 0;
        running.start();
        open.jobs().run();
    }

    @Test
    void beforeARunThePanelTeachesAndShowsTheWorstCase() {
        Pictures.take("run-before", WIDTH, 620, this::view);
    }

    @Test
    void aRunIsShownWithItsTimelineItsTriesAndItsReason() {
        run();
        Pictures.take(
                "run-panel",
                WIDTH,
                720,
                this::view,
                _ -> model.choose(
                        model.running().shownProperty().get().entries().getFirst()));
    }

    @Test
    void aRunThatFailedSaysWhereAndWhatTheHostWouldDo() {
        runs.script("/ask", 503, 503, 429, 503);
        run();
        Pictures.take("run-failed", WIDTH, 760, this::view);
        model.tabProperty().set(RunViewModel.Tab.WHY);
        Pictures.take("run-why", WIDTH, 360, this::view);
        Pictures.take("run-step", WIDTH, 460, this::view, _ -> {
            model.choose(running.shownProperty().get().entries().get(2));
            open.jobs().run();
            model.tabProperty().set(RunViewModel.Tab.STEP);
        });
    }

    @Test
    void aRunThatGoesOnShowsWhatMayStillCome() {
        runs.script("/ask", 503);
        runs.also(moment -> {
            if (moment instanceof Moment.Trying trying && trying.step().equals(Flows.ASK) && trying.attempt() == 3) {
                running.lookNow();
                Pictures.take("run-going", WIDTH, 620, this::view);
            }
        });
        run();
    }

    @Test
    void manyTicketsAreCountedAndListed() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            lines.append("{\"id\": \"SR-").append(300 + i).append("\", \"type\": \"");
            lines.append(i % 3 == 0 ? "Incident" : "Service Request").append("\", \"cost\": 2000000}\n");
        }
        file = Optional.of(Files.writeString(folder.resolve("tickets.ndjson"), lines));
        running.whomProperty().set(Whom.FILE);
        runs.script("/requests", 201, 500, 201, 401, 201);
        run();
        Pictures.take("run-many", WIDTH, 820, this::view);
    }

    @Test
    void choosingALineOpensItsExchangeAndChoosesItsStep() {
        runs.script("/ask", 503);
        run();
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, WIDTH, 700);
        Windows.settle();
        TableView<?> table = (TableView<?>) Windows.on(() -> node.lookup("#run-table"));
        assertThat(table.getItems()).hasSize(8);

        Windows.run(() -> table.getSelectionModel().select(3));
        open.jobs().run();

        assertThat(open.desk().spotProperty().get()).isEqualTo(new Spot.At(Flows.ASK));
        assertThat(runs.opened()).containsExactly(3L);
        assertThat(model.openedProperty().get()).isNotNull();
        assertThat(Windows.on(() -> ((Label) node.lookup("#run-state")).getText()))
                .isEqualTo("with failures · 13 min 30 s in 900 ms");
        Windows.run(stage::hide);
    }

    @Test
    void aTryThatIsNoLongerInTheHistoryIsSaidAndNotShown() {
        run();
        model.choose(running.shownProperty().get().entries().getFirst());
        runs.forget();
        open.jobs().run();

        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.troubleProperty().get()).contains(Sentence.of("runs.step.unreadable"));
    }
}
