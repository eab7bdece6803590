package org.hookwright.ui.response;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.ui.control.RightToLeft;

/** A name and what is known under it, which can be chosen and copied. */
final class FactLine {
    /** Longer values take several lines. */
    private static final int ON_ONE_LINE = 60;

    private final HBox node;

    FactLine(Label name, String value) {
        Region field = value.length() > ON_ONE_LINE ? lines(name, value) : line(name, value);
        HBox.setHgrow(field, Priority.ALWAYS);
        name.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(name, field);
        node.getStyleClass().add("fact-line");
    }

    Node node() {
        return node;
    }

    private static TextField line(Label name, String value) {
        TextField field = new TextField(value);
        field.setEditable(false);
        field.getStyleClass().add("fact-value");
        field.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        name.setLabelFor(field);
        field.accessibleTextProperty().bind(name.textProperty());
        return field;
    }

    private static TextArea lines(Label name, String value) {
        TextArea area = new TextArea(value);
        area.setEditable(false);
        RightToLeft.wrap(area);
        area.setPrefRowCount(Math.min(5, 1 + value.length() / ON_ONE_LINE));
        area.getStyleClass().add("fact-value");
        name.setLabelFor(area);
        area.accessibleTextProperty().bind(name.textProperty());
        return area;
    }
}
