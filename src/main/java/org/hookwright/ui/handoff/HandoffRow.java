package org.hookwright.ui.handoff;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field of the form: its name, its value, what to know about it, and the button that copies it. */
final class HandoffRow {
    private static final int TALLEST = 12;

    private final VBox root = new VBox();
    private final Button copy;

    HandoffRow(HandoffViewModel model, int index, HandoffField field, Fittings fittings, Language language) {
        root.getStyleClass().add("handoff-row");
        copy = fittings.button("handoff-copy-" + index, language.text("handoff.copy.action"), () -> model.copy(index));
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.accessibleTextProperty().bind(language.text("handoff.copy.name", language.text(field.label())));
        Label done = fittings.label(language.text("handoff.copied"), "chip", "success");
        Fittings.shownWhen(done, model.copiedProperty().map(copied -> copied.intValue() == index));
        Label name = fittings.label(language.text(field.label()), "strong");
        HBox head = field.value().isEmpty() ? new HBox(name) : new HBox(name, Fittings.gap(), done, copy);
        head.getStyleClass().add("handoff-row-head");
        root.getChildren().addAll(head, value(field, fittings, language));
        for (Sentence remark : field.remarks()) {
            root.getChildren().add(remark(remark, fittings, language));
        }
    }

    Node node() {
        return root;
    }

    void focus() {
        copy.requestFocus();
    }

    boolean canBeCopied() {
        return copy.getParent() != null;
    }

    boolean hasFocus() {
        return copy.isFocused();
    }

    private static Node value(HandoffField field, Fittings fittings, Language language) {
        if (field.value().isEmpty()) {
            return fittings.label(language.text("handoff.empty"), "muted");
        }
        TextArea text = new TextArea(field.value());
        text.setEditable(false);
        RightToLeft.wrap(text);
        text.getStyleClass().addAll("code", "handoff-value");
        text.accessibleTextProperty().bind(language.text(field.label()));
        text.setPrefRowCount(Math.clamp(rowsOf(field.value()), 1, TALLEST));
        text.setFocusTraversable(false);
        return text;
    }

    private static int rowsOf(String value) {
        return (int) value.lines().mapToLong(line -> 1 + line.length() / 58).sum();
    }

    private static Node remark(Sentence remark, Fittings fittings, Language language) {
        FontIcon sign = new FontIcon(Feather.INFO);
        Label words = fittings.paragraph(language.text(remark), "small", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(sign, words);
        line.getStyleClass().add("handoff-remark");
        return line;
    }
}
