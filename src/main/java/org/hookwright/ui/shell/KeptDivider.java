package org.hookwright.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * A divider that stands where it was left. A pane whose other side keeps its size loses that place whenever the window
 * finds its own size in several steps, as it does while it opens; so until somebody touches the pane, the divider is
 * put back after each of them.
 */
final class KeptDivider {
    private final SplitPane pane;
    private final SplitPane.Divider divider;
    private final String name;
    private final Splits splits;
    private final double wanted;
    private boolean touched;
    private Subscription growing = Subscription.EMPTY;

    KeptDivider(SplitPane pane, int index, String name, Splits splits, double wanted) {
        this.pane = pane;
        this.divider = pane.getDividers().get(index);
        this.name = name;
        this.splits = splits;
        this.wanted = wanted;
    }

    void keep() {
        divider.setPosition(wanted);
        ObservableValue<Number> size =
                pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
        growing = size.subscribe((_, _) -> resized());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touched = true);
        ObservableValue<Number> position = divider.positionProperty();
        position.subscribe((_, now) -> {
            if (isDragged()) {
                splits.remember(name, now.doubleValue());
            }
        });
    }

    /** The pane shares out its new size in its own layout, so that has to be over first. */
    private void resized() {
        if (touched || !pane.getDividers().contains(divider)) {
            growing.unsubscribe();
        } else {
            pane.layout();
            divider.setPosition(wanted);
        }
    }

    private boolean isDragged() {
        return pane.getScene() != null
                && pane.lookupAll(".split-pane-divider").stream().anyMatch(it -> it.isPressed());
    }
}
