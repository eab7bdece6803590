package org.hookwright.journey;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.support.Hand;
import org.hookwright.support.Windows;

/** The parts of the program's windows by their names: what they say, and a hand that works them. */
class Parts {
    private final Hand hand;

    Parts(Hand hand) {
        this.hand = hand;
    }

    final Hand hand() {
        return hand;
    }

    /** Waits until a part is on the screen, in the window or in a popup. */
    final Node part(String id) {
        Windows.until("#" + id + " is there", () -> Hand.find(id).isPresent());
        return Windows.on(() -> Hand.find(id).orElseThrow());
    }

    final boolean isThere(String id) {
        return Windows.on(() -> Hand.find(id).isPresent());
    }

    final void untilGone(String id) {
        Windows.until("#" + id + " is gone", () -> Hand.find(id).isEmpty());
    }

    final void click(String id) {
        Node node = part(id);
        Windows.until("#" + id + " can be pressed", () -> !node.isDisabled());
        hand.click(node);
    }

    final String text(String id) {
        Node node = part(id);
        return Windows.on(() -> switch (node) {
            case TextInputControl field -> field.getText();
            case Labeled label -> label.getText();
            case CodeArea area -> area.getText();
            default ->
                node.lookup(".code-area") instanceof CodeArea area
                        ? area.getText()
                        : String.valueOf(node.getAccessibleText());
        });
    }

    final void untilText(String id, String said) {
        part(id);
        try {
            Windows.until("#" + id + " says " + said, () -> text(id).contains(said));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + ", but: " + text(id), late);
        }
    }

    /** Clicks into a field and writes over what it says. */
    final void write(String id, String text) {
        click(id);
        hand.key(javafx.scene.input.KeyCode.A, javafx.scene.input.KeyCode.CONTROL);
        hand.write(text);
    }
}
