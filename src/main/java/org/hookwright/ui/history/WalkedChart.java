package org.hookwright.ui.history;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Values of several places, drawn with plain shapes that wear the colours of the sheet. The mouse or the arrow keys
 * stand on a place, a click or Enter chooses it; where it failed, or with Shift, only what failed there.
 */
abstract class WalkedChart extends Region {
    private final Way way;
    private final Region chosenBand = band("chart-chosen");
    private final Region cursorBand = band("chart-cursor");
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(this, "cursor", -1);

    /** Which keys walk, and where they begin. */
    enum Way {
        ALONG_FROM_THE_END(KeyCode.LEFT, KeyCode.RIGHT),
        DOWN_FROM_THE_TOP(KeyCode.UP, KeyCode.DOWN);

        private final KeyCode back;
        private final KeyCode forth;

        Way(KeyCode back, KeyCode forth) {
            this.back = back;
            this.forth = forth;
        }
    }

    WalkedChart(Way way) {
        this.way = way;
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        getChildren().addAll(chosenBand, cursorBand);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> stand(placeAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> stand(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                stand(-1);
            }
        });
    }

    /** A shape of a style, which lets the mouse through. */
    static Region band(String style) {
        Region band = new Region();
        band.getStyleClass().add(style);
        band.setMouseTransparent(true);
        return band;
    }

    /** On which place the mouse or the keys stand; -1 for none. */
    final ReadOnlyIntegerProperty stoodProperty() {
        return cursor.getReadOnlyProperty();
    }

    abstract int count();

    /** The place at a point within the chart; -1 for none. */
    abstract int placeAt(double x, double y);

    /** Whether a point within the chart lies on what failed. */
    abstract boolean isOnFailed(int place, double x, double y);

    abstract void choose(int place, boolean failedOnly);

    /** Marks a place; -1 for none. */
    abstract void placeBand(Region band, int place);

    /** Marks where one stands and what is chosen; part of a layout. */
    final void placeBands(int chosen) {
        mark(cursorBand, cursor.get());
        mark(chosenBand, chosen);
    }

    private void mark(Region band, int place) {
        band.setVisible(place >= 0);
        placeBand(band, place);
    }

    final void stand(int place) {
        cursor.set(place);
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void clicked(MouseEvent event) {
        int place = placeAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && place >= 0) {
            requestFocus();
            choose(place, isOnFailed(place, event.getX(), event.getY()));
        }
    }

    private void pressed(KeyEvent event) {
        if (count() == 0 || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int at = cursor.get();
        int last = count() - 1;
        KeyCode key = event.getCode();
        if (key == way.back || key == way.forth) {
            int first = way == Way.ALONG_FROM_THE_END ? last : 0;
            stand(at < 0 ? first : Math.clamp(key == way.back ? at - 1L : at + 1L, 0, last));
        } else if (key == KeyCode.HOME || key == KeyCode.END) {
            stand(key == KeyCode.HOME ? 0 : last);
        } else if ((key == KeyCode.ENTER || key == KeyCode.SPACE) && at >= 0) {
            choose(at, event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }
}
