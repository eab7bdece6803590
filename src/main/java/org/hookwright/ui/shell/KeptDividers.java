package org.hookwright.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * Dividers that stand where they were left. A pane whose parts keep their size loses those places whenever the window
 * finds its own size in several steps, as it does while it opens, and when its parts are changed; so until somebody
 * touches the pane, all are put back after each of them.
 */
final class KeptDividers {
    private final SplitPane pane;
    private final List<SplitPane.Divider> dividers;
    private final List<String> names;
    private final Splits splits;
    private final double[] wanted;
    private final EventHandler<MouseEvent> pressed = _ -> touched = true;
    private boolean touched;
    private Subscription growing = Subscription.EMPTY;

    /**
     * For the pane's dividers as they are now.
     *
     * @param names under which each is remembered
     * @param otherwise where each stands that nobody has moved yet
     */
    KeptDividers(SplitPane pane, List<String> names, Splits splits, double... otherwise) {
        this.pane = pane;
        this.dividers = List.copyOf(pane.getDividers());
        this.names = List.copyOf(names);
        this.splits = splits;
        wanted = new double[dividers.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = splits.position(names.get(i), otherwise[i]);
        }
    }

    void keep() {
        pane.setDividerPositions(wanted);
        ObservableValue<Number> size =
                pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
        growing = size.subscribe((_, _) -> put());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        for (int i = 0; i < wanted.length; i++) {
            String name = names.get(i);
            ObservableValue<Number> position = dividers.get(i).positionProperty();
            position.subscribe((_, now) -> {
                if (isDragged()) {
                    splits.remember(name, now.doubleValue());
                }
            });
        }
        afterLayout();
    }

    /** New parts find their first sizes in the next layout, which may be under way. */
    private void afterLayout() {
        Scene scene = pane.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    put();
                }
            });
        }
    }

    /** The pane shares out a new size, or room for new parts, in its own layout, so that has to be over first. */
    private void put() {
        if (touched || !pane.getDividers().equals(dividers)) {
            growing.unsubscribe();
            pane.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        } else {
            pane.layout();
            pane.setDividerPositions(wanted);
        }
    }

    private boolean isDragged() {
        return pane.getScene() != null
                && pane.lookupAll(".split-pane-divider").stream().anyMatch(it -> it.isPressed());
    }
}
