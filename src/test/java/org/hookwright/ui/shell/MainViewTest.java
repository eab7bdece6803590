package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.run.Running;
import org.hookwright.ui.run.ScriptedRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// The fields are made on the JavaFX thread, before each test.
@SuppressWarnings("NullAway.Init")
@ExtendWith(Guard.class)
final class MainViewTest {
    private final OpenDesk open = new OpenDesk();
    private final List<String> done = new ArrayList<>();
    private final ObjectProperty<Boolean> can = new SimpleObjectProperty<>(true);
    private final ObjectProperty<List<Boolean>> verdicts = new SimpleObjectProperty<>(List.of(false, true, true));
    private final Language language = new Language(Locale.ENGLISH);
    private Made made;
    private Stage stage;

    @BeforeEach
    void show() {
        made = Windows.on(() -> make(language));
        stage = Windows.show(made.view().node(), 960, 600);
        Windows.settle();
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private record Made(TopBarViewModel top, MainView view) {}

    private Parent remake(Language spoken) {
        made = make(spoken);
        return made.view().node();
    }

    private Made make(Language spoken) {
        TopBarViewModel top = new TopBarViewModel(open.desk(), open.desk().name(), verdicts, open.jobs());
        Scope scope = new Scope(
                open.desk().ticketProperty().getValue(),
                open.desk().environmentProperty().getValue(),
                Map.of());
        Sending sending = new Sending(
                open.desk(),
                new SimpleObjectProperty<>(scope),
                (_, _, _, _, _) -> new Response.Nothing(),
                open.jobs(),
                Clock.systemUTC());
        StatusViewModel status = new StatusViewModel(
                open.desk(),
                new SimpleObjectProperty<>("{}"),
                new SimpleObjectProperty<>(9099),
                spoken,
                () -> done.add("receiver"));
        Map<Screen, Supplier<Parent>> screens = new EnumMap<>(Screen.class);
        for (Screen place : Screen.values()) {
            screens.put(place, () -> {
                TextField field = new TextField(place.name());
                field.setId("screen");
                return new StackPane(field);
            });
        }
        MainView view = new MainView(
                new MainView.Frame(top, status, new Messages(open.jobs())),
                new Ways(sending, running(scope), () -> done.add("curl"), () -> done.add("take"), new OneFolder()),
                screens,
                commands(),
                spoken);
        return new Made(top, view);
    }

    private Running running(Scope scope) {
        return new Running(
                open.desk(),
                new Running.Around(
                        new SimpleObjectProperty<>(scope),
                        new ScriptedRuns(Path.of("")),
                        Optional::empty,
                        open.jobs(),
                        Clock.systemUTC()));
    }

    private Commands commands() {
        Commands commands = new Commands();
        commands.add("send", "Shortcut+Enter", can, () -> done.add("send"));
        commands.add("curl", "Shortcut+Shift+C", () -> done.add("curl"));
        commands.addLate("undo", "Shortcut+Z", can, () -> done.add("undo"));
        commands.add("new-workflow", "Shortcut+N", () -> done.add("new"));
        commands.add("palette", "Shortcut+K", () -> made.view().showCommands());
        commands.addAlso("palette", "Shortcut+Shift+P");
        commands.addLate("keys", "F1", can, () -> made.view().showKeys());
        return commands;
    }

    private <N extends Node> N node(String id, Class<N> kind) {
        return Windows.on(() -> kind.cast(stage.getScene().lookup("#" + id)));
    }

    private Node focused() {
        return Windows.on(() -> stage.getScene().getFocusOwner());
    }

    private void press(KeyCode code, KeyCombination.Modifier... held) {
        Windows.run(() -> EditorHandle.fire(stage.getScene().getFocusOwner(), KeyEvent.KEY_PRESSED, "", code, held));
        Windows.settle();
    }

    /** The scene of the popup that is open. */
    private Scene popup() {
        return Windows.on(() -> Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window.isShowing())
                .findFirst()
                .orElseThrow()
                .getScene());
    }

    private void listen() {
        Windows.run(() -> {
            commands().listenTo(stage.getScene());
            node("screen", TextField.class).requestFocus();
        });
    }

    @Test
    void theRailLeadsFromPlaceToPlace() {
        Windows.run(() -> node("rail-history", ButtonBase.class).fire());
        assertThat(node("screen", TextField.class).getText()).isEqualTo("HISTORY");
        Windows.run(() -> made.view().screenProperty().set(Screen.SETTINGS));
        assertThat(node("screen", TextField.class).getText()).isEqualTo("SETTINGS");
    }

    @Test
    void thePaletteRunsWhatIsTypedAndGivesTheKeyboardBack() {
        listen();
        press(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
        assertThat(focused().getId()).isEqualTo("palette-query");
        Windows.run(() -> node("palette-query", TextField.class).setText("curl"));
        press(KeyCode.ENTER);

        assertThat(done).containsExactly("curl");
        assertThat(focused().getId()).isEqualTo("screen");
    }

    @Test
    void thePaletteIsWalkedByArrowsAndLeftByEscape() {
        listen();
        press(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        ListView<?> list = node("palette-list", ListView.class);
        press(KeyCode.DOWN);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(list.getSelectionModel().getSelectedIndex())
                .isEqualTo(list.getItems().size() - 1);
        press(KeyCode.ESCAPE);
        assertThat(done).isEmpty();
        assertThat(focused().getId()).isEqualTo("screen");
    }

    @Test
    void anythingCanBePickedByTyping() {
        Windows.run(() -> made.view()
                .pick(
                        "shell.open.prompt",
                        query -> List.of(
                                new Choice("Slack " + query, "POST", true, () -> done.add("slack")),
                                new Choice("CRM", "PUT", false, () -> done.add("crm")))));
        Windows.run(() -> node("palette-query", TextField.class).setText("u"));
        assertThat(((Choice) node("palette-list", ListView.class).getItems().getFirst()).text())
                .isEqualTo("Slack u");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(done).as("what cannot be chosen is not done").isEmpty();
    }

    @Test
    void shortcutsWorkWhereverTheKeyboardIsAndUndoIsAskedOfTheFieldFirst() {
        listen();
        press(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        assertThat(done).containsExactly("send");
        can.set(false);
        press(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        assertThat(done).containsExactly("send");
    }

    @Test
    void everyShortcutIsOnOneSheet() {
        listen();
        press(KeyCode.F1);
        List<String> words = Windows.on(() -> node("keys-list", Node.class).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
        assertThat(words).contains("Ctrl+K", "All commands", "Ctrl+Space", "Complete a placeholder");
        press(KeyCode.ESCAPE);
        assertThat(node("keys-list", Node.class)).isNull();
        assertThat(focused().getId()).isEqualTo("screen");
    }

    @Test
    void aTicketIsSearchedForAndChosenByKeys() {
        Windows.run(made.view()::chooseTicket);
        Windows.settle();
        Scene scene = popup();
        ListView<?> list = Windows.on(() -> (ListView<?>) scene.lookup("#ticket-list"));
        assertThat(Windows.on(() -> list.getSelectionModel().getSelectedIndex()))
                .as("the chosen one is where one begins")
                .isZero();
        Windows.run(() -> ((TextField) scene.lookup("#ticket-query")).setText("vpn"));
        assertThat(list.getItems()).hasSize(1);
        Windows.run(() -> EditorHandle.fire(scene.lookup("#ticket-query"), KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
        assertThat(open.desk().ticketProperty().getValue().id()).isEqualTo("INC-4822");
    }

    @Test
    void theChosenTicketIsSelectedInTheList() {
        Windows.run(() -> made.top().stepTicket(2));
        Windows.run(made.view()::chooseTicket);
        Windows.settle();
        ListView<?> list = Windows.on(() -> (ListView<?>) popup().lookup("#ticket-list"));
        assertThat(Windows.on(() -> list.getSelectionModel().getSelectedIndex()))
                .isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anEnvironmentIsChosenFromItsBox() {
        ComboBox<TopBarViewModel.EnvironmentChoice> box = node("environment", ComboBox.class);
        assertThat(box.getValue().name()).isEqualTo("Sandbox");
        Windows.run(() -> box.setValue(box.getItems().get(1)));
        assertThat(open.desk().environmentProperty().getValue().name()).isEqualTo("Production");
    }

    @Test
    void theNameIsWrittenInPlaceAndEscapeLeavesIt() {
        TextField name = node("workflow-name", TextField.class);
        Windows.run(made.view()::startRenaming);
        Windows.run(() -> name.setText("Slack"));
        press(KeyCode.ESCAPE);
        assertThat(name.getText()).isEqualTo("긴급 티켓 → Slack");

        Windows.run(() -> {
            name.setText("Slack");
            name.getOnAction().handle(null);
        });
        assertThat(open.desk().workflowProperty().get().name()).isEqualTo("Slack");
        Windows.run(open.desk()::undo);
        assertThat(name.getText()).isEqualTo("긴급 티켓 → Slack");
    }

    @Test
    void sendingTurnsTheButtonIntoItsCancelling() {
        Button send = node("send", Button.class);
        Windows.run(send::fire);
        assertThat(send.getText()).isEqualTo("Cancel");
        Windows.run(send::fire);
        assertThat(send.getText()).isEqualTo("Send step");
    }

    @Test
    void aNarrowWindowPutsTheListAside() {
        assertThat(made.top().listProperty().get()).isFalse();
        Windows.run(() -> {
            stage.setWidth(990);
            made.view().node().setStyle("-fx-font-size: 8px;");
        });
        Windows.until("there is room", () -> made.top().listProperty().get());
    }

    @Test
    void theStatusBarLeadsToTheReceiverAndTheOtherLanguage() {
        Windows.run(() -> node("status-receiver", Button.class).fire());
        assertThat(done).containsExactly("receiver");
        Windows.run(() -> node("status-language", Button.class).fire());
        assertThat(node("status-language", Button.class).getText()).isEqualTo("English");
        assertThat(node("rail-design", ButtonBase.class).getText()).isEqualTo("설계");
    }

    @Test
    void pictures() {
        Pictures.take("shell-frame", 960, 600, this::remake);
        Pictures.take("shell-palette", 960, 600, this::remake, _ -> made.view().showCommands());
        Pictures.take("shell-keys", 960, 600, this::remake, _ -> made.view().showKeys());
    }

    /** A workspace that is the only one there is. */
    private static final class OneFolder implements Workplace {
        @Override
        public Path folder() {
            return Path.of("service-desk");
        }

        @Override
        public List<Path> recent() {
            return List.of();
        }

        @Override
        public void openAnother() {}

        @Override
        public void open(Path folder) {}

        @Override
        public void reveal() {}
    }
}
