package org.hookwright.ui.flow;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The window onto the ground: how large the picture is drawn and which part of it is seen. Each face of the design
 * screen has a size of its own; beside a step the picture is as wide as its pane until a size is chosen there.
 */
final class Viewport {
    /** Of the type that the cards are measured for. */
    private static final double TYPE = 13;

    private static final List<Double> SIZES =
            List.of(0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);
    private static final double LEAST_TO_READ = 0.7;
    private static final double ROOM = 28;

    /** Below the picture, so that the buttons in the corner never cover the last card. */
    private static final double FOOT = 44;

    private final FlowCanvas canvas;
    private final BooleanProperty wide;
    private final Zooms zooms;
    private final ScrollPane scroll = new ScrollPane();
    private final Ground ground = new Ground();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private double type = 1;
    private @Nullable Node awaited;

    /** What is to be seen in a pane of another width too. */
    private @Nullable Node revealed;

    Viewport(FlowCanvas canvas, BooleanProperty wide, Zooms zooms) {
        this.canvas = canvas;
        this.wide = wide;
        this.zooms = zooms;
        canvas.node().getTransforms().add(scale);
        ground.getStyleClass().add("flow-ground");
        ground.take(canvas.node());
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("flow-scroll");
        scroll.viewportBoundsProperty().subscribe((before, now) -> {
            if (before.getWidth() != now.getWidth()) {
                size();
                awaited = revealed;
            }
        });
        wide.subscribe((_, _) -> size());
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    Node node() {
        return scroll;
    }

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** The size of the type around, against which the cards grow too. */
    void type(double pixels) {
        type = pixels / TYPE;
        size();
    }

    /** Finds the size anew, after the picture or the pane has changed its own. */
    void size() {
        double kept = zooms.recall(wide.get());
        double now = kept > 0 ? kept : wide.get() ? 1 : across();
        zoom.set(now);
        scale.setX(now * type);
        scale.setY(now * type);
        double width = canvas.picture().plan().width() * now * type;
        double height = canvas.picture().plan().height() * now * type + FOOT;
        if (ground.getMinWidth() != width || ground.getMinHeight() != height) {
            ground.setMinSize(width, height);
        }
        ground.requestLayout();
    }

    private double across() {
        double width = canvas.picture().plan().width() * type;
        double there = scroll.getViewportBounds().getWidth();
        return width <= 0 || there <= 0 ? 1 : Math.clamp(there / width, LEAST_TO_READ, 1);
    }

    void zoomTo(double wanted) {
        Bounds seen = scroll.getViewportBounds();
        zoomAround(wanted, new Point2D(seen.getWidth() / 2, seen.getHeight() / 2));
    }

    void zoomBy(int steps) {
        zoomTo(next(steps));
    }

    private double next(int steps) {
        double now = zoom.get();
        return steps > 0
                ? SIZES.stream().filter(size -> size > now + 0.001).findFirst().orElse(SIZES.getLast())
                : SIZES.reversed().stream()
                        .filter(size -> size < now - 0.001)
                        .findFirst()
                        .orElse(SIZES.getFirst());
    }

    /** The whole picture at once; beside a step as wide as the pane, which is what can be read there. */
    void fit() {
        FlowPlan plan = canvas.picture().plan();
        Bounds seen = scroll.getViewportBounds();
        if (!wide.get()) {
            zooms.keep(false, 0);
            size();
        } else if (plan.width() > 0) {
            double both = Math.min(seen.getWidth() / plan.width(), (seen.getHeight() - FOOT) / plan.height()) / type;
            zoomTo(Math.clamp(both, SIZES.getFirst(), 1));
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            zoomAround(next(event.getDeltaY() > 0 ? 1 : -1), scroll.sceneToLocal(event.getSceneX(), event.getSceneY()));
            event.consume();
        }
    }

    /** What is seen at a point of the pane stays there. */
    private void zoomAround(double wanted, Point2D pane) {
        Point2D before = canvas.node().sceneToLocal(scroll.localToScene(pane));
        zooms.keep(wide.get(), wanted);
        size();
        scroll.layout();
        Point2D after = scroll.sceneToLocal(canvas.node().localToScene(before));
        scrollBy(after.getX() - pane.getX(), after.getY() - pane.getY());
    }

    /** Moves what is seen, in pixels of the pane. */
    void scrollBy(double right, double down) {
        Bounds seen = scroll.getViewportBounds();
        double overX = ground.getWidth() - seen.getWidth();
        double overY = ground.getHeight() - seen.getHeight();
        if (overX > 0) {
            scroll.setHvalue(Math.clamp(scroll.getHvalue() + right / overX, 0, 1));
        }
        if (overY > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + down / overY, 0, 1));
        }
    }

    /** Brings a node of the canvas into what is seen, by no more than must be. */
    void reveal(Node node) {
        awaited = node;
        revealed = node;
        if (scroll.getScene() != null) {
            scroll.layout();
            comeToRest();
        }
    }

    /** Shows what is waited for, once there is a pane to show it in. */
    private void comeToRest() {
        Node node = awaited;
        Bounds seen = scroll.getViewportBounds();
        if (node == null || seen.getWidth() <= 0 || node.getScene() == null || ground.getWidth() <= 0) {
            return;
        }
        awaited = null;
        Bounds at = scroll.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        scrollBy(
                beyond(at.getMinX(), at.getMaxX(), seen.getWidth()),
                beyond(at.getMinY(), at.getMaxY(), seen.getHeight()));
    }

    private static double beyond(double from, double to, double size) {
        double room = Math.min(ROOM, Math.max(0, (size - (to - from)) / 2));
        if (from < room) {
            return from - room;
        }
        return to > size - room ? to - size + room : 0;
    }

    /** How far a point of the scene lies over the edge of what is seen, or near it: where a drag scrolls to. */
    Point2D pull(double sceneX, double sceneY) {
        Point2D at = scroll.sceneToLocal(sceneX, sceneY);
        Bounds seen = scroll.getViewportBounds();
        return new Point2D(edge(at.getX(), seen.getWidth()), edge(at.getY(), seen.getHeight()));
    }

    private static double edge(double at, double size) {
        if (at < ROOM) {
            return Math.max(at - ROOM, -ROOM);
        }
        return at > size - ROOM ? Math.min(at - size + ROOM, ROOM) : 0;
    }

    /** Dots from edge to edge; the picture stands in its middle, from the top. */
    private final class Ground extends Region {
        void take(Node picture) {
            getChildren().add(picture);
        }

        @Override
        protected void layoutChildren() {
            double width = canvas.picture().plan().width() * scale.getX();
            canvas.node().relocate(Math.max(0, Math.floor((getWidth() - width) / 2)), 0);
            comeToRest();
        }
    }
}
