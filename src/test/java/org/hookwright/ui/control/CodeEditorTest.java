package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.template.Span;
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
    private EditorHandle keys;
    private Stage stage;

    @BeforeEach
    void open() {
        VBox room = Windows.on(VBox::new);
        stage = Windows.show(room, 760, 320);
        editor = Windows.on(() -> {
            CodeEditor made = new CodeEditor(new Language(Locale.ENGLISH), jobs, CodeEditor.Mode.DOCUMENT);
            VBox.setVgrow(made.node(), Priority.ALWAYS);
            room.getChildren().setAll(made.node(), new Button("x"));
            made.colour(Colouring.JSON);
            made.focusTarget().requestFocus();
            return made;
        });
        keys = new EditorHandle(editor);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    @Test
    void typingGoesWhereTheCaretIsAndUndoTakesItBack() {
        keys.load("ab").caretAt(1).type("xy");
        assertThat(keys.text()).isEqualTo("axyb");
        keys.press(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        assertThat(keys.text()).isEqualTo("ab");
        keys.press(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
        assertThat(keys.text()).isEqualTo("axyb");
    }

    @Test
    void anEditByTheProgramIsAStepOfItsOwn() {
        keys.load("").type("ab");
        Windows.run(() -> editor.replaceText("abc"));
        keys.type("d");
        assertThat(keys.text()).isEqualTo("abcd");
        Windows.run(editor::undo);
        assertThat(keys.text()).isEqualTo("abc");
        Windows.run(editor::undo);
        assertThat(keys.text()).isEqualTo("ab");
    }

    @Test
    void aLoadedTextHasNoWayBack() {
        keys.load("one").load("two");
        Windows.run(editor::undo);
        assertThat(keys.text()).isEqualTo("two");
    }

    @Test
    void aPlaceholderClosesItselfAndItsBracesAreSteppedOver() {
        keys.type("{").type("\"a\": \"{{ticket.id}}\"");
        assertThat(keys.text()).isEqualTo("{\"a\": \"{{ticket.id}}\"}");
    }

    @Test
    void koreanTypedThroughAnInputMethodComesOutRight() {
        List<String> typed = new ArrayList<>();
        Windows.run(() -> editor.onTyped(typed::add));
        keys.load("\"\"").caretAt(1);
        keys.compose("", "ㅍ")
                .compose("", "프")
                .compose("", "플")
                .compose("프", "리")
                .compose("", "린");
        keys.compose("린", "ㅌ").compose("", "터");
        assertThat(typed).as("nothing half-made is announced").isEmpty();
        keys.compose("터", "");
        assertThat(keys.text()).isEqualTo("\"프린터\"");
        assertThat(typed).containsExactly("터");
        Windows.run(editor::undo);
        assertThat(keys.text()).as("no half-made syllable is a step of undo").isEqualTo("\"\"");
    }

    @Test
    void tabIndentsAndEscapeThenTabLeaves() {
        keys.load("a").caretAt(0).press(KeyCode.TAB);
        assertThat(keys.text()).isEqualTo("  a");
        keys.press(KeyCode.TAB, KeyCombination.SHIFT_DOWN);
        assertThat(keys.text()).isEqualTo("a");
        keys.press(KeyCode.ESCAPE).press(KeyCode.TAB);
        assertThat(keys.text()).isEqualTo("a");
        assertThat(Windows.on(() -> stage.getScene().getFocusOwner())).isInstanceOf(Button.class);
    }

    @Test
    void findCountsStepsAndReplacesAllInOneStepOfUndo() {
        keys.load("one two one two one").press(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
        fill("#find-what", "one");
        Windows.run(() -> jobs.pass(100));
        assertThat(count()).isEqualTo("1 of 3");
        keys.press(KeyCode.F3);
        assertThat(count()).isEqualTo("2 of 3");
        assertThat(Windows.on(editor::selection)).isEqualTo(new Span(8, 11));
        fill("#find-with", "1");
        press("Replace all");
        Windows.run(() -> jobs.pass(100));
        assertThat(keys.text()).isEqualTo("1 two 1 two 1");
        Windows.run(editor::undo);
        assertThat(keys.text()).isEqualTo("one two one two one");
        keys.press(KeyCode.ESCAPE);
        assertThat(Windows.on(() -> stage.getScene().lookup(".find-bar").isVisible()))
                .isFalse();
    }

    @Test
    void replacingOneGoesOnToTheNext() {
        keys.load("a a a").press(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
        fill("#find-what", "a");
        Windows.run(() -> jobs.pass(100));
        fill("#find-with", "bb");
        press("Replace");
        assertThat(keys.text()).isEqualTo("bb a a");
        press("Replace");
        assertThat(keys.text()).isEqualTo("bb bb a");
    }

    @Test
    void aMarkOffersItsFixByTheKeyboard() {
        keys.load("{\"a\": tru}");
        Mark.Fix fix = new Mark.Fix(Sentence.of("control.find.replace"), () -> editor.replace(new Span(6, 9), "true"));
        Windows.run(() -> editor.setMarks(
                List.of(new Mark(new Span(6, 9), Mark.Weight.ERROR, Sentence.of("control.find.none"), List.of(fix)))));
        keys.caretAt(7).press(KeyCode.ENTER, KeyCombination.ALT_DOWN);
        assertThat(Windows.on(editor::offeredFixes)).containsExactly("Replace");
        Windows.run(fix.action());
        assertThat(keys.text()).isEqualTo("{\"a\": true}");
    }

    @Test
    void marksMoveWithTheTextUntilOthersCome() {
        keys.load("{\"a\": tru}");
        Windows.run(() -> editor.setMarks(
                List.of(new Mark(new Span(6, 9), Mark.Weight.ERROR, Sentence.of("control.find.none"), List.of()))));
        keys.caretAt(0).type("xx");
        assertThat(Windows.on(() -> editor.marksAt(9))).hasSize(1);
        assertThat(Windows.on(() -> editor.marksAt(6))).isEmpty();
    }

    @Test
    void aVeryLongLineIsOfferedToBeFormatted() {
        int[] formats = {0};
        Windows.run(() -> editor.onFormat(() -> formats[0]++));
        String line = IntStream.range(0, 600).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        keys.load(line);
        press("Format");
        assertThat(formats[0]).isEqualTo(1);
        keys.load("[]");
        assertThat(Windows.on(() -> stage.getScene().lookup(".editor-banner").isVisible()))
                .isFalse();
    }

    @Test
    void aBigTextIsPaintedInTheBackgroundAndThenShown() {
        String big = "{\"a\": 1}\n".repeat(40_000);
        keys.load(big);
        assertThat(keys.text()).isEmpty();
        Windows.run(jobs::run);
        assertThat(keys.text()).isEqualTo(big);
        assertThat(keys.caret()).isZero();
    }

    @Test
    void theNewestOfTwoBigTextsWins() {
        keys.load("1\n".repeat(200_000)).load("small");
        Windows.run(jobs::run);
        assertThat(keys.text()).isEqualTo("small");
    }

    @Test
    void aPictureOfColouredJson() {
        keys.load(JSON).caretAt(3);
        Windows.run(() -> jobs.pass(500));
        keys.press(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
        fill("#find-what", "ticket");
        Windows.run(() -> jobs.pass(500));
        Windows.run(() -> editor.setMarks(List.of(new Mark(
                new Span(70, 78),
                Mark.Weight.WARNING,
                Sentence.of("control.find.none"),
                List.of(new Mark.Fix(Sentence.of("control.find.replace"), () -> {}))))));
        Screenshots.take(stage.getScene(), "control-editor", Locale.ENGLISH, false);
        Windows.run(() -> {
            stage.getScene().getRoot().getStyleClass().remove("light");
            stage.getScene().getRoot().getStyleClass().add("dark");
        });
        Screenshots.take(stage.getScene(), "control-editor", Locale.ENGLISH, true);
    }

    private void fill(String id, String text) {
        Windows.run(() -> ((TextField) stage.getScene().lookup(id)).setText(text));
    }

    private void press(String words) {
        Windows.run(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private String count() {
        return Windows.on(() -> ((javafx.scene.control.Label) stage.getScene().lookup(".find-count")).getText());
    }
}
