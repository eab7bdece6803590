package org.hookwright.ui.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.junit.jupiter.api.Test;

final class WorkflowsViewModelTest {
    private static final WorkflowEntry SLACK = entry("slack", "긴급 티켓 → Slack", "POST hooks.slack.com");
    private static final WorkflowEntry CRM = entry("crm", "CRM contact", "PATCH api.hubapi.com");
    private static final WorkflowEntry BROKEN =
            new WorkflowEntry(Path.of("broken.hook.yaml"), "broken.hook.yaml", "", Sentence.of("workflows.empty"));

    private final ObservableList<WorkflowEntry> entries = FXCollections.observableArrayList(SLACK, CRM, BROKEN);
    private final SimpleObjectProperty<Path> chosen = new SimpleObjectProperty<>(SLACK.file());
    private final RecordingShelf shelf = new RecordingShelf();
    private final WorkflowsViewModel model = new WorkflowsViewModel(entries, chosen, shelf);

    @Test
    void searchFindsEveryWordInNameOrTarget() {
        model.queryProperty().set("slack 긴급");
        assertThat(model.shown()).containsExactly(SLACK);
        model.queryProperty().set("HUBAPI");
        assertThat(model.shown()).containsExactly(CRM);
    }

    @Test
    void aSearchInVainIsToldFromAnEmptyWorkspace() {
        model.queryProperty().set("nothing like it");
        assertThat(model.searchedInVainProperty().getValue()).isTrue();
        entries.clear();
        assertThat(model.searchedInVainProperty().getValue()).isFalse();
    }

    @Test
    void choosingTheChosenDoesNotOpenItAgain() {
        model.choose(SLACK);
        assertThat(shelf.done).isEmpty();
        model.choose(CRM);
        assertThat(shelf.done).containsExactly("choose crm.hook.yaml");
    }

    @Test
    void anUnreadableFileIsNeitherNamedNorDuplicatedButCanBeDeleted() {
        model.startNaming(BROKEN);
        assertThat(model.namingProperty().get()).isNull();
        model.duplicate(BROKEN);
        model.delete(BROKEN);
        assertThat(shelf.done).containsExactly("delete broken.hook.yaml");
    }

    @Test
    void anEmptyNameLeavesTheOldOne() {
        model.startNaming(CRM);
        model.name("   ");
        assertThat(shelf.done).isEmpty();
        assertThat(model.namingProperty().get()).isNull();
    }

    @Test
    void theNewNameReachesTheFileThatWasBeingNamed() {
        model.startNaming(CRM);
        chosen.set(SLACK.file());
        model.name(" CRM sync ");
        assertThat(shelf.done).containsExactly("rename crm.hook.yaml to CRM sync");
    }

    @Test
    void addingClearsTheSearchSoThatTheNewOneIsSeen() {
        model.queryProperty().set("slack");
        model.add();
        assertThat(model.shown()).hasSize(3);
        assertThat(shelf.done).containsExactly("add");
    }

    private static WorkflowEntry entry(String file, String name, String detail) {
        return new WorkflowEntry(Path.of(file + ".hook.yaml"), name, detail, null);
    }

    private static final class RecordingShelf implements Shelf {
        private final List<String> done = new ArrayList<>();

        @Override
        public void choose(Path file) {
            done.add("choose " + file);
        }

        @Override
        public void add() {
            done.add("add");
        }

        @Override
        public List<Example> gallery() {
            return List.of();
        }

        @Override
        public void addFromGallery(String id) {
            done.add("gallery " + id);
        }

        @Override
        public void duplicate(Path file) {
            done.add("duplicate " + file);
        }

        @Override
        public void rename(Path file, String name) {
            done.add("rename " + file + " to " + name);
        }

        @Override
        public void delete(Path file) {
            done.add("delete " + file);
        }

        @Override
        public void reveal(Path file) {
            done.add("reveal " + file);
        }
    }
}
