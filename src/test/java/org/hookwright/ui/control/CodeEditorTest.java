package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class CodeEditorTest {
    private static final String JSON = """
            {
              "text": "새 긴급 티켓이 생성되었습니다",
              "id": "{{ticket.id}}",
              "open": true,
              "n": -12.5e3,
              "who": "{{ ticket.requester.email | downcase | default: 'x' }}"
            }
            """;

    private final StepJobs jobs = new StepJobs();
    private CodeEditor editor;
    private Stage stage;

    @BeforeEach
    void open() {
        editor = Windows.on(() -> new CodeEditor(new Language(Locale.ENGLISH), jobs, CodeEditor.Mode.DOCUMENT));
        stage = Windows.show(new StackPane(editor.node()), 700, 300);
        Windows.run(() -> {
            editor.colour(Colouring.JSON);
            editor.focusTarget().requestFocus();
        });
    }

    @AfterEach
    void close() {
        Windows.run(stage::hide);
    }

    @Test
    void typingGoesWhereTheCaretIsAndUndoTakesItBack() {
        Windows.run(() -> {
            editor.load("ab");
            editor.select(1, 1);
        });
        type("xy");
        assertThat(text()).isEqualTo("axyb");
        Windows.run(editor::undo);
        assertThat(text()).isEqualTo("ab");
        Windows.run(editor::redo);
        assertThat(text()).isEqualTo("axyb");
    }

    @Test
    void aPlaceholderClosesItselfAndItsBracesAreSteppedOver() {
        type("{");
        assertThat(text()).isEqualTo("{}");
        type("\"a");
        type("\": \"{{ticket.id}}\"");
        assertThat(text()).isEqualTo("{\"a\": \"{{ticket.id}}\"}");
    }

    @Test
    void koreanTypedThroughAnInputMethodComesOutRight() {
        List<String> typed = new ArrayList<>();
        Windows.run(() -> {
            editor.onTyped(typed::add);
            editor.load("\"\"");
            editor.select(1, 1);
        });
        for (String half : List.of("ㅍ", "프", "플")) {
            compose("", half);
        }
        compose("프", "리");
        compose("", "린");
        compose("린", "ㅌ");
        compose("", "터");
        assertThat(typed).isEmpty();
        compose("터", "");
        assertThat(text()).isEqualTo("\"프린터\"");
        assertThat(typed).containsExactly("터");
        Windows.run(editor::undo);
        assertThat(text()).isEqualTo("\"\"");
    }

    @Test
    void aPictureOfColouredJson() {
        Windows.run(() -> editor.load(JSON));
        Screenshots.take(stage.getScene(), "control-editor", Locale.ENGLISH, false);
    }

    private String text() {
        return Windows.on(editor::text);
    }

    private void compose(String committed, String composed) {
        Windows.run(() -> Event.fireEvent(
                editor.focusTarget(),
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty() ? List.of() : List.of(new InputMethodTextRun(composed, null)),
                        committed,
                        composed.length())));
    }

    private void type(String signs) {
        Windows.run(() -> signs.chars()
                .forEach(sign -> Event.fireEvent(
                        editor.focusTarget(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                String.valueOf((char) sign),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))));
    }
}
