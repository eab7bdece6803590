package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.hookwright.app.Sat;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.FileVault;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What befalls files while the window is open: others change, break, delete and move them. */
@ExtendWith(Guard.class)
final class FilesJourney {
    @TempDir
    Path home;

    private Path workspace = Path.of(".");
    private Path slack = Path.of(".");

    @BeforeEach
    void make() {
        workspace = home.resolve("workspace");
        slack = workspace.resolve("workflows/slack-urgent.hook.yaml");
        assertThat(ExampleWorkspace.create(workspace, Locale.ENGLISH)).isEmpty();
    }

    private FilesHandle open(Sat sat) {
        FilesHandle desk = new FilesHandle(sat);
        desk.untilText("workflow-name", "Slack");
        desk.part("url-filled");
        return desk;
    }

    private void outside(String from, String to) throws IOException {
        Files.writeString(slack, Files.readString(slack).replace(from, to));
    }

    /** Renames here and outside at the same moment. */
    private void clash(FilesHandle desk) throws IOException {
        desk.write("workflow-name", "Mine");
        outside("name:", "note: theirs\nname:");
        desk.key(KeyCode.ENTER);
        desk.untilBanner("save", "was changed outside");
    }

    @Test
    void aConflictIsComparedLineByLineBeforeAnythingIsWritten() throws IOException {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            clash(desk);
            desk.pressInBanner("save", "Compare");
            ListView<?> rows = (ListView<?>) desk.part("conflict-rows");
            Windows.until("both are compared", () -> !rows.getItems().isEmpty());
            assertThat(rows.getItems().toString()).contains("mine=name: Mine", "theirs=note: theirs");
            Screenshots.take(sat.scene(), "conflict", 1_280, 800);
            desk.press("conflict-later");
            desk.untilBanner("save", "was changed outside");
            assertThat(slack).content().contains("note: theirs");

            desk.pressInBanner("save", "Keep mine");
            desk.untilText("save-state", "saved");
            assertThat(slack).content().contains("name: Mine").doesNotContain("note: theirs");
        }
    }

    @Test
    void whatOthersChangeIsShownAndSaid() throws IOException {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            outside("Slack: urgent ticket", "Theirs");
            desk.untilText("workflow-name", "Theirs");
            desk.untilBanner("reloaded", "was changed outside");
        }
    }

    @Test
    void whatOthersBreakIsAskedAboutWithTheLineAndStaysUntilThePersonChooses() throws IOException {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            String broken = "name: [ never closed\n";
            Files.writeString(slack, broken);
            desk.untilBanner("save", "not YAML");
            assertThat(slack).hasContent(broken);
            desk.pressInBanner("save", "Load theirs");
            Windows.until("nothing is open", () -> desk.text("workflow-name").isEmpty());
            assertThat(slack).hasContent(broken);
        }
    }

    @Test
    void aFileDeletedOutsideIsWrittenAgainWhenThePersonWantsIt() throws IOException {
        try (Sat sat = Sat.down(home, Locale.KOREAN, true)) {
            FilesHandle desk = open(sat);
            Files.delete(slack);
            desk.untilBanner("save", "외부에서 삭제");
            Screenshots.take(sat.scene(), "gone-ko-dark", 1_280, 800);
            desk.pressInBanner("save", "지금 다시 기록");
            desk.untilText("save-state", "저장됨");
            assertThat(slack).exists();
        }
    }

    @Test
    void aFolderThatIsRenamedIsSaidNotMadeAnewAndTakenUpWhenItIsBack() throws IOException {
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            Path elsewhere = home.resolve("elsewhere");
            Files.move(workspace, elsewhere);
            desk.untilBanner("workspace", "no longer there");
            desk.write("workflow-name", "Mine");
            desk.key(KeyCode.ENTER);
            desk.untilBanner("save", "A draft is kept");
            assertThat(workspace).doesNotExist();

            Files.move(elsewhere, workspace);
            desk.untilNoBanner("workspace");
            desk.key(KeyCode.S, true, false, false);
            desk.untilText("save-state", "saved");
            assertThat(slack).content().contains("name: Mine");
        }
    }

    @Test
    void anotherFolderIsOpenedInTheSameWindowWithoutTheExample() throws IOException {
        Path other = Files.createDirectory(home.resolve("other"));
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            sat.answer(other);
            desk.write("workflow-name", "Kept on the way");
            desk.key(KeyCode.ENTER);
            desk.key(KeyCode.O, true, false, false);
            Windows.until(
                    "the other folder is open", () -> desk.text("workflow-name").isEmpty());
            assertThat(slack).content().contains("Kept on the way");
            Windows.until("it is marked", () -> Files.exists(other.resolve("hookwright.yaml")));
            assertThat(other.resolve("tickets"))
                    .satisfiesAnyOf(
                            folder -> assertThat(folder).doesNotExist(),
                            folder -> assertThat(folder).isEmptyDirectory());
            desk.key(KeyCode.N, true, false, false);
            desk.untilText("workflow-name", "New workflow");
            assertThat(other.resolve("workflows/new-workflow.hook.yaml")).exists();
        }
    }

    @Test
    void aDefectIsSaidOnceWithThePlaceOfTheLogAndTheLogHasNoSecret() throws IOException {
        FileVault.in(home.resolve("config")).put("token", new Secret("s3cr3t-of-mine"));
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            IllegalStateException defect = new IllegalStateException("Could not use s3cr3t-of-mine");
            sat.fail(defect);
            sat.fail(defect);
            desk.untilBanner("defect", "hookwright.log");
            assertThat(sat.log()).contains("Could not use ••••••").doesNotContain("s3cr3t-of-mine");
            assertThat(sat.log().split("Could not use", -1)).hasSize(2);
        }
    }

    @Test
    void unreadableFilesStandInTheirListsWithTheirErrors() throws IOException {
        Map<String, String> bad = Map.of(
                "workflows/torn.hook.yaml",
                        "hookwright: 1\nname: t\nsteps:\n  - call: a\n    request: { method: FETCH }\n",
                "tickets/torn.ticket.yaml", "hookwright: 1\nname: [\n",
                "environments/torn.env.yaml", "hookwright: 1\nname: e\nvariables: []\n");
        for (Map.Entry<String, String> file : bad.entrySet()) {
            Files.writeString(workspace.resolve(file.getKey()), file.getValue());
        }
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            FilesHandle desk = open(sat);
            desk.key(KeyCode.B, true, false, false);
            desk.untilSaid("workflows-list", "steps[0].request.method");
            desk.key(KeyCode.DIGIT2, true, false, false);
            desk.untilSaid("samples-list", "Line ");
            Screenshots.take(sat.scene(), "unreadable", 1_280, 800);
        }
        for (Map.Entry<String, String> file : bad.entrySet()) {
            assertThat(workspace.resolve(file.getKey())).hasContent(file.getValue());
        }
    }
}
