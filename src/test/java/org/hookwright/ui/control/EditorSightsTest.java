package org.hookwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.language.Sentence;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.template.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor draws beside and over its text. */
@ExtendWith(Guard.class)
final class EditorSightsTest {
    private final StepJobs jobs = new StepJobs();
    private CodeEditor editor;
    private EditorHandle keys;
    private Stage stage;

    @BeforeEach
    void open() {
        editor = Windows.on(() -> new CodeEditor(new Language(Locale.ENGLISH), jobs, CodeEditor.Mode.DOCUMENT));
        stage = Windows.show(Windows.on(() -> new StackPane(editor.node())), 500, 300);
        keys = new EditorHandle(editor);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    @Test
    void linesAreNumberedAndStaySoAsTheTextGrows() {
        keys.load("a\nb\nc");
        assertThat(numbers()).containsExactly("1", "2", "3");
        keys.caretAt(1).type("x").press(KeyCode.ENTER);
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aLineWithAMarkSaysSoInTheGutterUntilTheMarkGoes() {
        keys.load("a\nb\nc");
        Windows.run(() -> editor.setMarks(List.of(mark(new Span(2, 3)))));
        assertThat(numbersWith("line-error")).containsExactly("2");
        Windows.run(() -> editor.setMarks(List.of(mark(new Span(4, 5)))));
        assertThat(numbersWith("line-error")).containsExactly("3");
        Windows.run(() -> editor.setMarks(List.of()));
        assertThat(numbersWith("line-error")).isEmpty();
    }

    @Test
    void aMarkIsDrawnUnderItsRangeAndMovesWithIt() {
        keys.load("abcdef");
        Windows.run(() -> editor.setMarks(List.of(mark(new Span(2, 4)))));
        assertThat(stylesAt(2)).contains("squiggle-error");
        assertThat(stylesAt(4)).doesNotContain("squiggle-error");
        keys.caretAt(0).type("x");
        assertThat(stylesAt(2)).doesNotContain("squiggle-error");
        assertThat(stylesAt(4)).contains("squiggle-error");
    }

    @Test
    void theBracketAtTheCaretIsShownWithItsOtherHalf() {
        String text = "{ \"a\": [1, \"]\"] }";
        keys.load(text).caretAt(0);
        Windows.run(() -> jobs.pass(100));
        assertThat(stylesAt(0)).contains("bracket");
        assertThat(stylesAt(text.length() - 1)).contains("bracket");
        keys.caretAt(text.indexOf('['));
        Windows.run(() -> jobs.pass(100));
        assertThat(stylesAt(0)).doesNotContain("bracket");
        assertThat(stylesAt(text.lastIndexOf(']'))).contains("bracket");
        assertThat(stylesAt(text.indexOf(']'))).as("the one in quotes").doesNotContain("bracket");
    }

    @Test
    void aBracketWithoutAnotherHalfLooksDifferent() {
        keys.load("{ [ }").caretAt(2);
        Windows.run(() -> jobs.pass(100));
        assertThat(stylesAt(2)).contains("bracket-unmatched");
    }

    private static Mark mark(Span span) {
        return new Mark(span, Mark.Weight.ERROR, Sentence.of("control.find.none"), List.of());
    }

    private List<String> numbers() {
        return numbersWith("line-number");
    }

    private List<String> numbersWith(String style) {
        Windows.settle();
        return Windows.on(() -> stage.getScene().getRoot().lookupAll("." + style).stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .distinct()
                .sorted()
                .toList());
    }

    private List<String> stylesAt(int offset) {
        return Windows.on(() -> List.copyOf(((CodeArea) editor.focusTarget()).getStyleOfChar(offset)));
    }
}
