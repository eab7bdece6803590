package org.hookwright.ui.flow;

import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step by its card and puts it down at the nearest plus. A plain gesture of the mouse; Escape calls it off,
 * near an edge the picture scrolls along.
 */
final class DragGesture {
    /** A hand that only clicks moves less than this, in pixels. */
    private static final double THRESHOLD = 6;

    /** Farther from every plus, at 100 %, a card goes back where it was. */
    private static final double REACH = 260;

    private final FlowViewModel model;
    private final FlowCanvas canvas;
    private final Viewport viewport;
    private final EventHandler<KeyEvent> escape = this::escape;
    private final Label ghost = new Label();
    private @Nullable CardNode card;
    private @Nullable StepPath from;
    private @Nullable PlusNode aimed;
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private boolean going;
    private final AnimationTimer scrolling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            scroll();
        }
    };

    DragGesture(FlowViewModel model, FlowCanvas canvas, Viewport viewport) {
        this.model = model;
        this.canvas = canvas;
        this.viewport = viewport;
        ghost.getStyleClass().add("flow-ghost");
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
    }

    void watch(CardNode node) {
        node.node().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(node, event));
        node.node().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.node().addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(CardNode node, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && model.editableProperty().getValue()) {
            card = node;
            from = canvas.spot(node).flatMap(Spot::step).orElse(null);
            pressed = new Point2D(event.getSceneX(), event.getSceneY());
        }
    }

    private void drag(MouseEvent event) {
        // Whether a step is taken or not: the ground is not dragged by a card.
        event.consume();
        if (card == null || from == null) {
            return;
        }
        last = new Point2D(event.getSceneX(), event.getSceneY());
        if (!going && pressed.distance(last) > THRESHOLD) {
            begin(card);
        }
        if (going) {
            follow();
        }
    }

    private void begin(CardNode node) {
        going = true;
        ghost.setText(node.title());
        canvas.overlay().getChildren().add(ghost);
        node.node().getStyleClass().add("dragged");
        Scene scene = node.node().getScene();
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
        scrolling.start();
    }

    private void follow() {
        Point2D at = canvas.node().sceneToLocal(last);
        ghost.applyCss();
        ghost.resizeRelocate(at.getX() + 10, at.getY() + 6, ghost.prefWidth(-1), ghost.prefHeight(-1));
        aim(nearest(at).orElse(null));
    }

    /** The nearest plus where the step can go, which is not within itself. */
    private Optional<PlusNode> nearest(Point2D at) {
        StepPath moved = from;
        PlusNode found = null;
        double least = REACH;
        for (PlusNode plus : canvas.pluses()) {
            double distance =
                    Math.hypot(plus.plus().x() - at.getX(), plus.plus().y() - at.getY());
            if (moved != null && !plus.plus().place().isWithin(moved) && distance < least) {
                found = plus;
                least = distance;
            }
        }
        return Optional.ofNullable(found);
    }

    private void aim(@Nullable PlusNode plus) {
        if (!Objects.equals(aimed, plus)) {
            if (aimed != null) {
                aimed.aim(false);
            }
            if (plus != null) {
                plus.aim(true);
            }
            aimed = plus;
        }
    }

    private void scroll() {
        Point2D pull = viewport.pull(last.getX(), last.getY());
        if (pull.magnitude() > 0) {
            viewport.scrollBy(pull.getX() / 2, pull.getY() / 2);
            follow();
        }
    }

    private void release(MouseEvent event) {
        if (!going) {
            card = null;
            return;
        }
        event.consume();
        StepPath moved = from;
        StepPath to = aimed == null ? null : aimed.plus().place();
        end();
        if (moved != null && to != null && !to.equals(moved) && !to.equals(moved.next())) {
            model.edits().move(moved, to);
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    }

    private void end() {
        scrolling.stop();
        aim(null);
        canvas.overlay().getChildren().remove(ghost);
        if (card != null) {
            card.node().getStyleClass().remove("dragged");
            Scene scene = card.node().getScene();
            if (scene != null) {
                scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
        }
        going = false;
        card = null;
        from = null;
    }
}
