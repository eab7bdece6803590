package org.hookwright.ui.part;

import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** Edits the chosen part of the workflow where it is no call. */
public final class PartView {
    private final BorderPane root = new BorderPane();

    public PartView() {
        root.setId("part");
        root.getStyleClass().add("surface");
    }

    public Parent node() {
        return root;
    }
}
