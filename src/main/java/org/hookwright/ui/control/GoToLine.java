package org.hookwright.ui.control;

import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Asks for a line number above the text and goes there. */
final class GoToLine {
    private final CodeEditor editor;
    private final HBox node;
    private final TextField number = new TextField();

    GoToLine(Language language, CodeEditor editor) {
        this.editor = editor;
        Label label = new Label();
        label.textProperty().bind(language.text("control.line.number"));
        label.setLabelFor(number);
        number.accessibleTextProperty().bind(label.textProperty());
        number.setId("line-number-wanted");
        number.setPrefColumnCount(6);
        number.setOnAction(_ -> go());
        node = new HBox(label, number);
        node.getStyleClass().addAll("find-bar", "find-row");
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        show(false);
    }

    Node node() {
        return node;
    }

    boolean isOpen() {
        return node.isVisible();
    }

    void open() {
        show(true);
        number.setText(String.valueOf(editor.lineOf(editor.caret()) + 1));
        number.requestFocus();
        number.selectAll();
    }

    void close() {
        show(false);
        editor.focusTarget().requestFocus();
    }

    private void go() {
        OptionalInt wanted = wanted();
        if (wanted.isPresent()) {
            editor.goToLine(wanted.getAsInt() - 1);
            close();
        } else {
            number.selectAll();
        }
    }

    private OptionalInt wanted() {
        String digits = number.getText().strip();
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private void show(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
