package org.hookwright.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What opens beside the caret: the list of completions, and the card that explains. */
@ExtendWith(Guard.class)
final class CompletionTest {
    private final BodyViewModel model = new BodyViewModel(new Sitting());
    private EditorHandle keys;
    private Stage stage;

    @BeforeEach
    void open() {
        BodyView view = Windows.on(() -> new BodyView(new Language(Locale.ENGLISH), new StepJobs(), model));
        stage = Windows.show(Windows.on(() -> new StackPane(view.node())), 700, 500);
        keys = new EditorHandle(view.editor());
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    @Test
    void twoBracesOpenTheListWithTheValuesOfTheChosenTicket() {
        show("\"\"").caretAt(1).type("{{ticket.ag");
        assertThat(names()).startsWith("ticket.agent.name");
        assertThat(wordsOfPopup()).contains("ticket.agent.name", "김민지", "minji.kim@acme.example");
        assertThat(String.join(" ", wordsOfPopup())).as("what has no value").contains("empty");
        keys.press(KeyCode.ENTER);
        assertThat(keys.text()).isEqualTo("\"{{ticket.agent.name}}\"");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatAnEarlierStepLeavesIsOfferedAndSaysWhereItComesFrom() {
        show("\"\"").caretAt(1).type("{{create");
        assertThat(names()).containsExactly("create_case.output");
        keys.press(KeyCode.ENTER);
        keys.caretAt(10).press(KeyCode.F1);
        assertThat(String.join(" ", wordsOfPopup()))
                .contains("Output of create_case, $.output.", "No reply of create_case yet: send it, or pin one.")
                .doesNotContain("samples");
    }

    @Test
    void aBarOpensTheFilters() {
        show("\"\"").caretAt(1).type("{{ticket.subject | san");
        assertThat(names()).startsWith("sanitize_html");
        keys.press(KeyCode.TAB);
        assertThat(keys.text()).isEqualTo("\"{{ticket.subject | sanitize_html}}\"");
    }

    @Test
    void theArrowsChooseAndEscapeLeavesTheTextAlone() {
        show("\"\"").caretAt(1).type("{{ticket.agent").press(KeyCode.DOWN);
        assertThat(model.completingProperty().get())
                .isInstanceOfSatisfying(
                        Completing.Open.class,
                        open -> assertThat(open.selected()).isEqualTo(1));
        keys.press(KeyCode.ESCAPE);
        assertThat(names()).isEmpty();
        assertThat(keys.text()).isEqualTo("\"{{ticket.agent}}\"");
    }

    @Test
    void askedForItOpensWithinAPlaceholderThatIsThere() {
        show("\"{{ticket.agent.name}}\"").caretAt(10).press(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);
        assertThat(names()).contains("ticket.agent.name");
    }

    @Test
    void whatAnInputMethodHasFinishedIsListenedTo() {
        show("\"\"").caretAt(1).type("{{").compose("", "ㅌ").compose("", "티");
        keys.compose("", "").type("ticket.su");
        assertThat(names()).startsWith("ticket.subject");
        keys.compose("", "ㅂ");
        assertThat(keys.text()).contains("ticket.suㅂ");
        keys.compose("ㅂ", "");
        assertThat(names()).as("nothing is called so").isEmpty();
    }

    @Test
    void theCardSaysWhatAPlaceholderGivesAndWhereItComesFrom() {
        show("\"{{ticket.agent.name}}\"").caretAt(10).press(KeyCode.F1);
        assertThat(wordsOfPopup()).contains("ticket.agent.name", "김민지");
        assertThat(String.join(" ", wordsOfPopup())).contains("1 of 3");
        keys.press(KeyCode.ESCAPE);
        assertThat(popups()).isEmpty();
    }

    private EditorHandle show(String text) {
        Windows.run(() -> model.show(new Body(Body.Type.JSON, text)));
        return keys;
    }

    private List<String> names() {
        return model.completingProperty().get() instanceof Completing.Open open
                ? open.items().stream().map(Offer::name).toList()
                : List.of();
    }

    private List<Window> popups() {
        return Windows.on(() -> Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window.isShowing())
                .toList());
    }

    private List<String> wordsOfPopup() {
        Windows.settle();
        return Windows.on(() -> Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .flatMap(node -> node instanceof Label label ? Stream.of(label) : Stream.empty())
                .map(Labeled::getText)
                .toList());
    }
}
