package org.hookwright.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where the keyboard lands when it is sent into a pane. */
final class FocusStop {
    private FocusStop() {}

    /** The first node in there, in reading order, that takes the focus; text and lists before buttons. */
    static Optional<Node> in(Node pane) {
        return first(pane, true).or(() -> first(pane, false));
    }

    private static Optional<Node> first(Node node, boolean contentOnly) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(contentOnly && node instanceof javafx.scene.control.ButtonBase)) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = first(child, contentOnly);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
