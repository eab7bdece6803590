package org.hookwright.ui.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * A divider that stands where it was left. A pane whose other side keeps its size loses that place whenever the window
 * finds its own size in several steps, as it does while it opens; so until somebody touches the pane, the divider is put
 * back after each of them.
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
        ReadOnlyDoubleProperty size =
                pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
        growing = size.subscribe(this::resized);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touched = true);
        ObservableValue<Number> position = divider.positionProperty();
        position.subscribe((_, now) -> {
            if (isDragged()) {
                splits.remember(name, now.doubleValue());
            }
        });
    }

    private void resized() {
        if (touched || !pane.getDividers().contains(divider)) {
            growing.unsubscribe();
        } else if (pane.getScene() != null) {
            afterLayout(pane.getScene());
        }
    }

    /** The pane's own layout comes after the change of size, and moves the divider once more. */
    private void afterLayout(Scene scene) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            if (!touched) {
                divider.setPosition(wanted);
            }
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private boolean isDragged() {
        return pane.getScene() != null
                && pane.lookupAll(".split-pane-divider").stream().anyMatch(it -> it.isPressed());
    }
}
