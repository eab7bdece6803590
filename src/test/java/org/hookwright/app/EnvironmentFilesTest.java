package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hookwright.store.FileKind;
import org.hookwright.store.Workspace;
import org.hookwright.support.StepJobs;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments written key by key into real files. */
final class EnvironmentFilesTest {
    @TempDir
    Path folder;

    private final StepJobs jobs = new StepJobs();
    private final Messages messages = new Messages(jobs);
    private Environment first = Environment.NONE;
    private Path file = Path.of(".");
    private EnvironmentFiles files =
            new EnvironmentFiles(desk(Path.of(".")), Workspace.at(Path.of(".")), jobs, messages);

    private Desk desk(Path at) {
        Workspace workspace = Workspace.at(at);
        return new Desk(new WorkspaceFiles(workspace), new DraftFolder(at.resolve("data"), at), jobs);
    }

    @BeforeEach
    void open() {
        first = new Environment("Sandbox", Map.of("base", ""), List.of("token"));
        Workspace.at(folder).create(FileKind.ENVIRONMENT, first);
        file = folder.resolve("environments/sandbox.env.yaml");
        Desk desk = desk(folder);
        desk.open(null);
        jobs.run();
        files = new EnvironmentFiles(desk, Workspace.at(folder), jobs, messages);
    }

    private void type(String value) {
        files.save(file, first.with(Map.of("base", value)));
    }

    @Test
    void keysThatComeWhileTheFileIsWrittenAreWrittenToo() throws IOException {
        type("h");
        jobs.work();
        type("ht");
        type("htt");
        assertThat(files.pending(file)).isEqualTo(first.with(Map.of("base", "htt")));
        jobs.run();

        assertThat(Files.readString(file)).contains("base: htt", "token");
        assertThat(files.pending(file)).isNull();
        assertThat(messages.shown()).isEmpty();
    }

    @Test
    void aChangeMadeOutsideIsNotOverwrittenAndIsSaid() throws IOException {
        String theirs = "hookwright: 1\nname: Theirs\n";
        Files.writeString(file, theirs);
        type("h");
        jobs.run();

        assertThat(file).hasContent(theirs);
        assertThat(messages.shown().getFirst().text().key()).isEqualTo("app.environment.changed");
    }

    @Test
    void whatIsDeletedCanBePutBack() {
        files.delete(file);
        jobs.run();
        assertThat(file).doesNotExist();

        messages.shown().getFirst().actions().getFirst().act().run();
        jobs.run();
        assertThat(file).exists();
    }
}
