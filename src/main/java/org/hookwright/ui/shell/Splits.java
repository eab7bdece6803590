package org.hookwright.ui.shell;

import java.util.List;
import javafx.scene.control.SplitPane;

/** Where the lines between panes were left, by name, as shares of the whole. */
public interface Splits {
    /** The remembered share, or {@code otherwise}. */
    double position(String name, double otherwise);

    void remember(String name, double position);

    /** Puts a pane's one divider where it was left and remembers where it is dragged to. */
    default void keep(SplitPane pane, String name, double otherwise) {
        keep(pane, List.of(name), otherwise);
    }

    /** The same for all dividers of a pane. Only a drag is remembered, not what a resize of the window does. */
    default void keep(SplitPane pane, List<String> names, double... otherwise) {
        new KeptDividers(pane, names, this, otherwise).keep();
    }
}
