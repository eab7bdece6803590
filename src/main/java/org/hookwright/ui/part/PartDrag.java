package org.hookwright.ui.part;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.hookwright.condition.ConditionPath;
import org.jspecify.annotations.Nullable;

/** Moves a rule or a group by its grip: a line shows where it would go, Escape lets it stay. */
final class PartDrag {
    private static final double FAR_ENOUGH = 4;

    private final ConditionViewModel model;
    private final Supplier<GroupCard> root;
    private final Pane overlay = new Pane();
    private final Region line = new Region();
    private final EventHandler<KeyEvent> escape = this::onKey;
    private @Nullable PartNode dragged;
    private @Nullable Point2D start;
    private boolean moving;

    /**
     * A place to drop at.
     *
     * @param line where it shows, in the scene
     */
    record Slot(ConditionPath path, Bounds line) {}

    PartDrag(ConditionViewModel model, Supplier<GroupCard> root) {
        this.model = model;
        this.root = root;
        overlay.setMouseTransparent(true);
        line.getStyleClass().add("drop-line");
        line.setId("drop-line");
        line.setManaged(false);
        line.setVisible(false);
        overlay.getChildren().add(line);
    }

    /** Lies over the form. */
    Node overlay() {
        return overlay;
    }

    void listenOn(Node grip, PartNode part) {
        grip.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                dragged = part;
                start = new Point2D(event.getSceneX(), event.getSceneY());
                grip.requestFocus();
            }
        });
        grip.setOnMouseDragged(this::onDragged);
        grip.setOnMouseReleased(this::onReleased);
    }

    private void onDragged(MouseEvent event) {
        PartNode part = dragged;
        Point2D from = start;
        if (part == null || from == null) {
            return;
        }
        if (!moving && from.distance(event.getSceneX(), event.getSceneY()) > FAR_ENOUGH) {
            moving = true;
            part.node().setOpacity(0.55);
            scene(part).ifPresent(scene -> scene.addEventFilter(KeyEvent.KEY_PRESSED, escape));
        }
        if (moving) {
            slot(event).ifPresentOrElse(slot -> show(slot.line()), () -> line.setVisible(false));
        }
        event.consume();
    }

    private void onReleased(MouseEvent event) {
        PartNode part = dragged;
        Optional<Slot> slot = moving ? slot(event) : Optional.empty();
        end();
        if (part != null) {
            slot.ifPresent(to -> model.moveTo(part.path(), to.path()));
        }
        event.consume();
    }

    private Optional<Slot> slot(MouseEvent event) {
        PartNode part = dragged;
        return root.get()
                .slotAt(event.getSceneX(), event.getSceneY())
                .filter(slot -> part != null && !slot.path().isWithin(part.path()));
    }

    private void show(Bounds place) {
        Bounds local = overlay.sceneToLocal(place);
        line.resizeRelocate(local.getMinX(), local.getMinY() - 1.5, local.getWidth(), 3);
        line.setVisible(true);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void end() {
        PartNode part = dragged;
        if (part != null) {
            part.node().setOpacity(1);
            scene(part).ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape));
        }
        line.setVisible(false);
        dragged = null;
        start = null;
        moving = false;
    }

    private static Optional<Scene> scene(PartNode part) {
        return Optional.ofNullable(part.node().getScene());
    }
}
