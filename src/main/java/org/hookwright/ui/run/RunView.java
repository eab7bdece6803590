package org.hookwright.ui.run;

import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** The run and its timeline. */
public final class RunView {
    private final BorderPane root = new BorderPane();

    public RunView() {
        root.setId("run");
        root.getStyleClass().add("surface");
    }

    public Parent node() {
        return root;
    }
}
