package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.hookwright.app.Sat;
import org.hookwright.history.History;
import org.hookwright.history.KeptRun;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.run.RunEnd;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.support.ScriptedTarget.Says;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.run.Flows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workflow is run, fails, is looked into, run again when its target is well; and the program is left meanwhile. */
@ExtendWith(Guard.class)
final class RunJourney {
    @TempDir
    private Path home;

    private ScriptedTarget target;

    @BeforeEach
    void fill() throws IOException {
        target = new ScriptedTarget();
        target.script("/ask", List.of(new Says(503, "busy")));
        Workspace workspace = Workspace.at(Folders.in(home).workspace());
        workspace.create(FileKind.WORKFLOW, Flows.chain("http://127.0.0.1:" + target.port()));
        workspace.create(FileKind.TICKET, Flows.ticket("SR-311", "Service Request", 1_480_000));
        workspace.create(FileKind.ENVIRONMENT, new Environment("Sandbox", Map.of(), List.of()));
    }

    @AfterEach
    void close() {
        target.close();
    }

    private KeptRun last() throws Exception {
        try (History history =
                History.open(Folders.in(home).data().resolve("history.db")).history()) {
            return history.runs(1).getFirst();
        }
    }

    @Test
    void aRunFailsIsLookedIntoAndRunAgain() throws Exception {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("승인 체인");
            desk.untilTicket("SR-311");
            desk.hand().key(KeyCode.F5);
            desk.untilText("run-state", "with failures");
            assertThat(desk.text("run-why")).contains("ticket.cost");

            desk.go("history");
            desk.history().untilRows(7);
            desk.untilText("history-run-title", "Run #1");
            desk.go("design");

            target.script("/ask", List.of(new Says(200, "ok")));
            desk.click("run-workflow");
            desk.untilText("run-state", "succeeded");
            assertThat(target.got().stream().filter(got -> got.path().equals("/ask")))
                    .hasSize(5);
        }
    }

    @Test
    void leavingWhileARunGoesOnAsksAndTheRunsEndIsKept() throws Exception {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            FilesHandle files = new FilesHandle(sat);
            desk.untilOpen("승인 체인");
            desk.untilTicket("SR-311");
            MenuButton options = (MenuButton) desk.part("run-options");
            Windows.run(() -> options.getItems().stream()
                    .filter(item -> "run-option-clock-real".equals(item.getId()))
                    .forEach(MenuItem::fire));
            desk.click("run-workflow");
            desk.untilText("run-state", "running");
            Windows.until("the first try is over", () -> target.got().size() == 2);

            sat.close(false);
            files.untilBanner("quit", "still going");
            files.pressInBanner("quit", "Stay");
            files.untilNoBanner("quit");
            assertThat(sat.hasEnded()).isFalse();

            sat.close(false);
            files.pressInBanner("quit", "Quit anyway");
            Windows.until("the window closes", sat::hasEnded);
        }
        assertThat(last().end()).contains(RunEnd.CANCELLED);
        assertThat(last().start().turned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, false, 960, 640",
        "ko, true, 960, 640",
        "ko, false, 1200, 760",
        "en, false, 1600, 1000",
        "ko, true, 1600, 1000"
    })
    void theBarHasRoomForTheRunInEveryWidth(String language, boolean dark, double width, double height) {
        try (Sat sat = Sat.down(home, Locale.forLanguageTag(language), dark)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("승인 체인");
            desk.untilTicket("SR-311");
            desk.click("run-workflow");
            String again = new Texts(Locale.forLanguageTag(language)).of(Sentence.of("runs.button.run"));
            Node state = desk.part("run-state");
            Windows.until("the run has begun", state::isVisible);
            Windows.until("the run is over", () -> desk.text("run-workflow").equals(again));
            String name = "run-desk-" + (int) width + "-" + language + (dark ? "-dark" : "-light");
            Screenshots.take(sat.scene(), name, width, height);
            Region bar = (Region) desk.part("top-bar");
            Windows.until(
                    "everything in the bar has the room it needs",
                    () -> bar.getChildrenUnmodifiable().stream()
                            .filter(Node::isManaged)
                            .allMatch(node -> node.getBoundsInParent().getMaxX() <= bar.getWidth() + 0.5));
        }
    }
}
