package org.hookwright.ui.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class WorkflowsViewTest {
    private final ObservableList<WorkflowEntry> entries = FXCollections.observableArrayList();
    private final SimpleObjectProperty<Path> chosen = new SimpleObjectProperty<>();
    private final List<String> done = new ArrayList<>();
    private Language language;
    private Stage stage;
    private WorkflowsView view;

    @BeforeEach
    void open() {
        language = new Language(Locale.ENGLISH);
        view = Windows.on(() -> {
            entries.setAll(
                    entry("slack", "긴급 티켓 → Slack", "POST hooks.slack.com"),
                    entry("crm", "CRM contact update with a name far too long for the pane", "PATCH api.hubapi.com"),
                    new WorkflowEntry(
                            Path.of("cmdb.hook.yaml"), "cmdb.hook.yaml", "", Sentence.of("workflows.search.nothing")));
            return new WorkflowsView(new WorkflowsViewModel(entries, chosen, new Recording()), language);
        });
        stage = Windows.show(view.node(), 250, 420);
    }

    @AfterEach
    void close() {
        Windows.run(stage::close);
    }

    @Test
    void f2NamesTheSelectedInPlaceAndEnterTakesTheName() {
        press("workflows-list", KeyCode.HOME);
        press("workflows-list", KeyCode.F2);
        Windows.settle();
        TextField field = Windows.on(() -> (TextField) stage.getScene().getFocusOwner());
        assertThat(field.getText()).isEqualTo("긴급 티켓 → Slack");
        Windows.run(() -> {
            field.setText("Slack alert");
            fire(field, KeyCode.ENTER);
        });
        assertThat(done).contains("rename slack to Slack alert");
    }

    @Test
    void theKeysOfTheListDeleteAndDuplicate() {
        press("workflows-list", KeyCode.HOME);
        press("workflows-list", KeyCode.DELETE);
        assertThat(done).endsWith("delete slack");
    }

    @Test
    void theListShowsWhatIsChosenElsewhere() {
        Windows.run(() -> chosen.set(Path.of("crm.hook.yaml")));
        ListView<?> list = Windows.on(() -> (ListView<?>) stage.getScene().lookup("#workflows-list"));
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void threeThousandWorkflowsAreShownAndSearchedWithoutACellForEach() {
        Windows.run(() -> {
            List<WorkflowEntry> many = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                many.add(entry("flow" + i, "Flow " + i, "POST example.com"));
            }
            entries.setAll(many);
            ((TextField) stage.getScene().lookup("#workflows-search")).setText("flow 2999");
        });
        Windows.settle();
        ListView<?> list = Windows.on(() -> (ListView<?>) stage.getScene().lookup("#workflows-list"));
        assertThat(list.getItems()).hasSize(1);
        assertThat(Windows.on(() -> list.lookupAll(".workflow-cell").size())).isLessThan(60);
    }

    @Test
    void itsPicturesAreLeftInBothLanguagesAndThemes() {
        Windows.run(() -> chosen.set(Path.of("slack.hook.yaml")));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (boolean dark : List.of(false, true)) {
                Scene scene = Windows.on(() -> {
                    language.speak(locale);
                    stage.getScene().getRoot().getStyleClass().removeAll("light", "dark");
                    stage.getScene().getRoot().getStyleClass().add(dark ? "dark" : "light");
                    return stage.getScene();
                });
                assertThat(Screenshots.take(scene, "workflows", locale, dark)).isRegularFile();
            }
        }
    }

    private void press(String id, KeyCode key) {
        Windows.run(() -> {
            Node node = stage.getScene().lookup("#" + id);
            node.requestFocus();
            if (key == KeyCode.HOME && node instanceof ListView<?> list) {
                list.getSelectionModel().select(0);
            } else {
                fire(node, key);
            }
        });
        Windows.settle();
    }

    private static void fire(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static WorkflowEntry entry(String file, String name, String detail) {
        return new WorkflowEntry(Path.of(file + ".hook.yaml"), name, detail, null);
    }

    private final class Recording implements Shelf {
        @Override
        public void choose(Path file) {
            chosen.set(file);
        }

        @Override
        public void add() {
            done.add("add");
        }

        @Override
        public List<Example> gallery() {
            return List.of(new Example("slack", "Slack alert", "Tells a channel about an urgent ticket"));
        }

        @Override
        public void addFromGallery(String id) {
            done.add("gallery " + id);
        }

        @Override
        public void duplicate(Path file) {
            done.add("duplicate " + stem(file));
        }

        @Override
        public void rename(Path file, String name) {
            done.add("rename " + stem(file) + " to " + name);
        }

        @Override
        public void delete(Path file) {
            done.add("delete " + stem(file));
        }

        @Override
        public void reveal(Path file) {
            done.add("reveal " + stem(file));
        }

        private static String stem(Path file) {
            return file.toString().replace(".hook.yaml", "");
        }
    }
}
