package org.hookwright.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.store.FileKind;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.support.StepJobs;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen's model on a real folder. */
final class WorkspaceSamplesTest {
    @TempDir
    private Path folder;

    private final StepJobs jobs = new StepJobs();
    private final ObservableList<Stored<Ticket>> listed = FXCollections.observableArrayList();

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("tickets"));
        Files.writeString(folder.resolve("tickets/a.ticket.yaml"), """
                hookwright: 1
                name: Printer
                ticket:
                  id: INC-4821
                  subject: 프린터 "3층" 고장
                  cost: 12.50
                """);
    }

    @Test
    void aFieldIsWrittenAndEverythingElseStays() throws IOException {
        SamplesViewModel model = open();

        model.set(TicketField.SUBJECT, "새 제목");
        jobs.run();
        jobs.pass(1_000);

        assertThat(Files.readString(folder.resolve("tickets/a.ticket.yaml")))
                .contains("새 제목", "INC-4821", "12.5", "Printer");
    }

    @Test
    void brokenYamlNamesItsLine() {
        SamplesViewModel model = open();

        model.type("name: a\nticket:\n  id: \"x\n");
        jobs.run();
        jobs.pass(1_000);

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        EditState.Broken.class,
                        broken -> assertThat(broken.line()).isPositive());
    }

    @Test
    void aDeletedSampleComesBack() {
        SamplesViewModel model = open();
        model.delete();
        jobs.run();
        assertThat(Files.exists(folder.resolve("tickets/a.ticket.yaml"))).isFalse();

        messages.shown().getFirst().actions().getFirst().act().run();
        jobs.run();

        assertThat(Files.exists(folder.resolve("tickets/a.ticket.yaml"))).isTrue();
        assertThat(model.chosenProperty().get().name()).isEqualTo("Printer");
    }

    private final Messages messages = new Messages(jobs);

    private SamplesViewModel open() {
        Workspace workspace = Workspace.at(folder);
        Runnable reload = () -> listed.setAll(workspace.all(FileKind.TICKET));
        SamplesViewModel model = new SamplesViewModel(
                listed, new WorkspaceSamples(workspace), jobs, messages, new Language(Locale.ENGLISH), reload);
        reload.run();
        jobs.run();
        return model;
    }
}
