package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Korean, as an input method sends it: half-made syllables that are replaced, then something finished. */
@ExtendWith(Guard.class)
final class CompositionTest {
    private CodeEditor editor;
    private EditorHandle keys;

    @BeforeEach
    void open() {
        editor =
                Windows.on(() -> new CodeEditor(new Language(Locale.KOREAN), new StepJobs(), CodeEditor.Mode.DOCUMENT));
        Windows.show(Windows.on(() -> new StackPane(editor.node())), 500, 200);
        keys = new EditorHandle(editor);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    @Test
    void theCaretStandsBehindWhatIsComposedAndThenBehindWhatIsFinished() {
        keys.load("\"담당\"").caretAt(3);
        keys.compose("", "ㅈ").compose("", "자");
        assertThat(keys.text()).isEqualTo("\"담당자\"");
        assertThat(keys.caret()).isEqualTo(4);
        keys.compose("자", "");
        assertThat(keys.text()).isEqualTo("\"담당자\"");
        assertThat(keys.caret()).isEqualTo(4);
        keys.type("!");
        assertThat(keys.text()).isEqualTo("\"담당자!\"");
    }

    @Test
    void theCaretWithinAComposedTextStandsWhereTheInputMethodPutsIt() {
        keys.load("");
        Windows.run(() -> Event.fireEvent(
                editor.focusTarget(),
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        List.of(new InputMethodTextRun("가나다", null)),
                        "",
                        1)));
        assertThat(keys.caret()).isEqualTo(1);
        keys.compose("가나다", "");
        assertThat(keys.text()).isEqualTo("가나다");
        assertThat(keys.caret()).isEqualTo(3);
    }

    @Test
    void whatIsComposedIsShownAsSuchUntilItIsFinished() {
        keys.load("ab").caretAt(1).compose("", "하");
        assertThat(stylesAt(1)).contains("composed");
        keys.compose("한", "");
        assertThat(stylesAt(1)).doesNotContain("composed");
    }

    @Test
    void compositionTakesThePlaceOfTheSelectionAndUndoBringsItBack() {
        keys.load("\"old\"").select(1, 4).compose("", "ㅅ").compose("", "새").compose("새", "");
        assertThat(keys.text()).isEqualTo("\"새\"");
        undo();
        assertThat(keys.text()).startsWith("\"").endsWith("\"").doesNotContain("새");
        undo();
        assertThat(keys.text()).isEqualTo("\"old\"");
    }

    @Test
    void aCompositionThatIsGivenUpLeavesNothing() {
        List<String> typed = new ArrayList<>();
        Windows.run(() -> editor.onTyped(typed::add));
        keys.load("ab").caretAt(1).compose("", "ㅎ").compose("", "");
        assertThat(keys.text()).isEqualTo("ab");
        assertThat(keys.caret()).isEqualTo(1);
        assertThat(typed).isEmpty();
        undo();
        assertThat(keys.text()).isEqualTo("ab");
    }

    @Test
    void undoAndRedoKnowFinishedSyllablesOnly() {
        keys.load("")
                .compose("", "ㅎ")
                .compose("", "한")
                .compose("한", "ㄱ")
                .compose("", "글")
                .compose("글", "");
        assertThat(keys.text()).isEqualTo("한글");
        undo();
        assertThat(keys.text()).isIn("", "한");
        keys.press(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
        assertThat(keys.text()).isEqualTo("한글");
    }

    @Test
    void aTextIsComposedBetweenTwoLinesOfOthers() {
        keys.load("1\n2\n3")
                .caretAt(3)
                .compose("", "ㄱ")
                .compose("", "가")
                .compose("가", "")
                .press(KeyCode.ENTER);
        assertThat(keys.text()).isEqualTo("1\n2가\n\n3");
    }

    private void undo() {
        keys.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    }

    private List<String> stylesAt(int offset) {
        return Windows.on(() -> List.copyOf(((CodeArea) editor.focusTarget()).getStyleOfChar(offset)));
    }
}
