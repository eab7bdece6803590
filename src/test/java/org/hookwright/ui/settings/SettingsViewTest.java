package org.hookwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.shell.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Guard.class)
final class SettingsViewTest {
    private final StepJobs jobs = new StepJobs();
    private SettingsViewModel.@Nullable Secrets parts;

    private Parent screen(OpenDrawer drawer, Language language) {
        SettingsViewModel.Secrets made = new SettingsViewModel.Secrets(
                new SecretsViewModel(drawer, jobs, new QuietDesktop()),
                new KeepingViewModel(drawer),
                new UnlockViewModel(drawer));
        SettingsViewModel model = new SettingsViewModel(
                new SettingsViewModel.Preferences(
                        new SimpleObjectProperty<>(language.texts().locale()),
                        new SimpleObjectProperty<>(Theme.Choice.SYSTEM),
                        new SimpleObjectProperty<>(1.0),
                        new SimpleIntegerProperty(90),
                        new SimpleIntegerProperty(500)),
                new Folder(),
                new EnvironmentsViewModel(
                        FXCollections.observableArrayList(new EnvironmentEntry(
                                Path.of("environments/sandbox.env.yaml"),
                                new Environment("Sandbox", Map.of("base", "http://localhost:9099"), List.of()),
                                null)),
                        new NoShelf(),
                        NetworkPartTest.good(),
                        () -> Instant.parse("2026-11-25T00:00:00Z")),
                made);
        parts = made;
        return new SettingsView(model, language).node();
    }

    /** Those of the screen that was made last. */
    private SettingsViewModel.Secrets parts() {
        return Objects.requireNonNull(parts);
    }

    private static final class Folder implements SettingsViewModel.Folder {
        private final ObservableValue<String> path = new SimpleStringProperty("/home/mina/Documents/Hookwright");

        @Override
        public ObservableValue<String> path() {
            return path;
        }

        @Override
        public void openAnother() {}

        @Override
        public void reveal() {}
    }

    private static final class NoShelf implements EnvironmentShelf {
        @Override
        public void add(String name) {}

        @Override
        public void save(Path file, Environment changed) {}

        @Override
        public void delete(Path file) {}
    }

    private static OpenDrawer open(boolean phrase, boolean system) {
        return new OpenDrawer()
                .with("crm_token", "local-receiver-crm")
                .with("slack_path", "T0LOCAL00/B0LOCAL00/local-receiver")
                .with("지라_토큰", "한글 비밀 값입니다")
                .kept(Sentence.of(
                        phrase ? "store.vault.phrase" : "store.vault.device",
                        "/home/mina/.config/hookwright/secrets.vault"))
                .in(new VaultState.Open(Strongbox.Place.FILE, phrase, system));
    }

    private static void toSecrets(Parent screen) {
        ScrollPane page = (ScrollPane) screen;
        VBox all = (VBox) page.getContent();
        Node section = all.getChildren().get(all.getChildren().size() - 2);
        double beyond = all.getHeight() - page.getViewportBounds().getHeight();
        page.setVvalue(Math.min(1, section.getBoundsInParent().getMinY() / Math.max(1, beyond)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {900, 640})
    void itIsSeenWhereTheSecretsAreKept(double width) {
        String wide = width > 800 ? "" : "-narrow";
        Pictures.take("settings-secrets" + wide, width, 720, language -> screen(open(false, false), language), node -> {
            toSecrets(node);
            parts().values().reveal("지라_토큰");
            parts().values().valueProperty().set("abc");
            parts().values().nameProperty().set("pin");
        });
        Pictures.take("settings-phrase" + wide, width, 720, language -> screen(open(true, true), language), node -> {
            toSecrets(node);
            parts().keeping().write();
            parts().keeping().phraseProperty().set("correct horse battery");
            parts().keeping().againProperty().set("correct");
        });
        Pictures.take(
                "settings-locked" + wide,
                width,
                720,
                language -> screen(open(true, false).in(new VaultState.Locked()), language),
                SettingsViewTest::toSecrets);
        Pictures.take(
                "settings-shut" + wide,
                width,
                720,
                language -> screen(
                        open(false, false)
                                .in(new VaultState.Shut(Sentence.of("store.vault.broken", "secrets.vault"), true)),
                        language),
                SettingsViewTest::toSecrets);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1100, 620})
    void theLineThatAsksIsSeen(double width) {
        Pictures.take("unlock-line" + (width > 800 ? "" : "-narrow"), width, 160, language -> {
            OpenDrawer drawer = open(true, false).in(new VaultState.Locked());
            UnlockViewModel model = new UnlockViewModel(drawer);
            model.ask();
            model.phraseProperty().set("wrong");
            model.unlock();
            drawer.end();
            return new VBox(new UnlockView(model, language).line());
        });
    }

    @Test
    void whatWasTypedAsASecretCannotBeBroughtBackByUndoing() {
        Parent screen = Windows.on(() -> screen(open(false, false), new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(screen, 900, 720);
        Windows.settle();
        PasswordField value = (PasswordField) screen.lookup("#secret-value");
        Windows.run(() -> {
            parts().values().nameProperty().set("token");
            value.requestFocus();
            value.insertText(0, "s3cret");
            ((Button) screen.lookup("#secret-put")).fire();
            value.undo();
            assertThat(value.getText()).isEmpty();
            assertThat(value.isUndoable()).isFalse();
            value.redo();
            assertThat(value.getText()).isEmpty();
        });
        Windows.run(stage::hide);
    }

    @Test
    void aShownValueIsHiddenAsSoonAsTheKeyboardGoesElsewhere() {
        Parent screen = Windows.on(() -> screen(open(false, false), new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(screen, 900, 720);
        Windows.settle();
        Windows.run(() -> {
            Button reveal = (Button) screen.lookup("#secret-reveal-crm_token");
            Label shown = (Label) screen.lookup("#secret-shown-crm_token");
            reveal.requestFocus();
            reveal.fire();
            assertThat(shown.getText()).isEqualTo("local-receiver-crm");
            screen.lookup("#secret-name").requestFocus();
            assertThat(shown.getText()).isEqualTo("••••••");
        });
        Windows.run(stage::hide);
    }

    @Test
    void theFormForAPassPhraseTakesTheKeyboardAndSaysWhyItCannotBeSetYet() {
        Parent screen = Windows.on(() -> screen(open(false, false), new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(screen, 900, 720);
        Windows.settle();
        Windows.run(() -> {
            ((Button) screen.lookup("#keeping-set")).fire();
            assertThat(screen.lookup("#keeping-phrase").isFocused()).isTrue();
            Button done = (Button) screen.lookup("#keeping-done");
            assertThat(done.isDisabled()).isTrue();
            assertThat(done.getAccessibleHelp()).isEqualTo("Write a pass phrase, twice.");
            parts().keeping().phraseProperty().set("correct horse");
            parts().keeping().againProperty().set("correct horse");
            assertThat(done.isDisabled()).isFalse();
        });
        Windows.run(stage::hide);
    }
}
