package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;

/** The body's editor and the list of completions under its caret. */
final class BodyHandle extends Parts {
    BodyHandle(Hand hand) {
        super(hand);
    }

    String text() {
        return text("body-editor");
    }

    /** Puts the caret behind a piece of the text, by searching for it as a person does. */
    void caretBehind(String piece) {
        hand().key(KeyCode.F, KeyCode.CONTROL);
        part("find-what");
        hand().key(KeyCode.A, KeyCode.CONTROL);
        hand().write(piece);
        Windows.until(
                "the piece is found",
                () -> Hand.all(".find-count")
                        .anyMatch(count -> count instanceof Labeled label
                                && label.getText().contains("1")));
        hand().key(KeyCode.ENTER);
        hand().key(KeyCode.ESCAPE);
        untilGone("find-what");
        CodeArea area = (CodeArea) part("body-editor");
        Windows.until("the piece is selected", () -> area.getSelectedText().equals(piece));
        hand().key(KeyCode.RIGHT);
    }

    void clickInto() {
        click("body-editor");
    }

    void type(String text) {
        hand().write(text);
    }

    /** What is offered under the caret, each as it is read out: what would be written, and its value. */
    List<String> offers() {
        part("completion-list");
        Windows.settle();
        return Windows.on(() -> Hand.all("#completion-list .offer-cell")
                .map(cell -> cell.getAccessibleText())
                .filter(Objects::nonNull)
                .toList());
    }

    /** Walks down the list to an offer and takes it. */
    void pick(String offer) {
        for (int i = 0; i < 20 && !selected().contains("text=" + offer + ","); i++) {
            hand().key(KeyCode.DOWN);
        }
        assertThat(selected()).contains("text=" + offer + ",");
        hand().key(KeyCode.ENTER);
        untilGone("completion-list");
    }

    private String selected() {
        ListView<?> list = (ListView<?>) part("completion-list");
        return Windows.on(() -> String.valueOf(list.getSelectionModel().getSelectedItem()));
    }
}
