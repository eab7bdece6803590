package org.hookwright.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line above the text that says something and offers one thing to do, in the way of nothing. */
final class Banner {
    private final HBox node;
    private final Label text = new Label();

    Banner(Language language, String textKey, String actionKey, Runnable action) {
        Button button = new Button();
        text.textProperty().bind(language.text(textKey));
        button.textProperty().bind(language.text(actionKey));
        button.setOnAction(_ -> action.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        node = new HBox(text, gap, button);
        node.getStyleClass().add("editor-banner");
        RightToLeft.wrap(text);
        show(false);
    }

    Node node() {
        return node;
    }

    void show(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
