package org.hookwright.ui.request;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.hookwright.task.Jobs;
import org.hookwright.template.Span;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Colouring;
import org.hookwright.ui.control.Language;

/** One line of text with placeholders in their colours. Types into a model, follows it when it changes elsewhere. */
final class TemplateField {
    private final CodeEditor editor;
    private final StackPane node = new StackPane();
    private boolean following;

    TemplateField(Language language, Jobs jobs, ObservableValue<String> text, Consumer<String> typed) {
        editor = new CodeEditor(language, jobs, CodeEditor.Mode.LINE);
        editor.colour(Colouring.TEMPLATE);
        editor.focusTarget().getProperties().put(TemplateField.class, this);
        node.getChildren().add(editor.node());
        node.getStyleClass().add("template-field");
        editor.focusTarget().focusedProperty().subscribe(focused -> {
            node.getStyleClass().remove("focused-field");
            if (focused) {
                node.getStyleClass().add("focused-field");
            }
        });
        editor.onEdit(_ -> {
            if (!following) {
                typed.accept(editor.text());
            }
        });
        text.subscribe(this::follow);
    }

    Parent node() {
        return node;
    }

    CodeEditor editor() {
        return editor;
    }

    /** The field that a node with the keyboard focus belongs to. */
    static Optional<TemplateField> of(Node focused) {
        return Optional.ofNullable(focused.getProperties().get(TemplateField.class))
                .map(TemplateField.class::cast);
    }

    /** What stands there while nothing does. */
    TemplateField prompt(ObservableValue<String> prompt) {
        Label label = new Label();
        label.textProperty().bind(prompt);
        label.getStyleClass().addAll("muted", "field-prompt");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(editor.textProperty().map(String::isEmpty));
        node.getChildren().add(label);
        return this;
    }

    TemplateField named(String id, ObservableValue<String> name) {
        editor.focusTarget().setId(id);
        editor.focusTarget().accessibleTextProperty().bind(name);
        return this;
    }

    /** What is done with pasted text before it lands, and who hears of it. */
    TemplateField onPaste(UnaryOperator<String> cleaned, Consumer<String> heard) {
        editor.onPaste(pasted -> {
            editor.insert(cleaned.apply(pasted));
            heard.accept(pasted);
        });
        return this;
    }

    /** Puts the keyboard here, the range selected. */
    void reveal(Span span) {
        int length = editor.text().length();
        editor.select(Math.min(span.start(), length), Math.min(span.end(), length));
        editor.focusTarget().requestFocus();
    }

    void insert(String text) {
        editor.insert(text);
        editor.focusTarget().requestFocus();
    }

    private void follow(String text) {
        if (!text.equals(editor.text())) {
            following = true;
            try {
                editor.load(text);
            } finally {
                following = false;
            }
        }
    }
}
