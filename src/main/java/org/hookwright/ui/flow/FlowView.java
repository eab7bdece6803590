package org.hookwright.ui.flow;

import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** The workflow as cards joined by lines. */
public final class FlowView {
    private final BorderPane root = new BorderPane();

    public FlowView() {
        root.setId("flow");
        root.getStyleClass().add("subtle");
    }

    public Parent node() {
        return root;
    }
}
