package org.hookwright.ui.shell;

import javafx.scene.control.SplitPane;

/** Where the lines between panes were left, by name, as shares of the whole. */
public interface Splits {
    /** The remembered share, or {@code otherwise}. */
    double position(String name, double otherwise);

    void remember(String name, double position);

    /** Puts a pane's first divider where it was left and remembers where it is dragged to. */
    default void keep(SplitPane pane, String name, double otherwise) {
        keep(pane, 0, name, otherwise);
    }

    /** The same for the divider at {@code index}. Only a drag is remembered, not what a resize of the window does. */
    default void keep(SplitPane pane, int index, String name, double otherwise) {
        new KeptDivider(pane, index, name, this, position(name, otherwise)).keep();
    }
}
