package org.hookwright.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * A small sheet beside something on the screen, below it or, where there is no room, above. It never takes the keyboard
 * focus, and it wears the colours of the window it belongs to.
 */
public final class Callout {
    private static final double GAP = 4;

    private final Popup popup = new Popup();
    private final StackPane paper = new StackPane();

    public Callout(String... styleClasses) {
        paper.getStyleClass().add("callout");
        paper.getStyleClass().addAll(styleClasses);
        paper.getStylesheets().add(CodeEditor.class.getResource("control.css").toExternalForm());
        popup.getContent().add(paper);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
    }

    /** Adds the sheet of the screen that fills it. */
    public Callout wearing(String stylesheet) {
        paper.getStylesheets().add(stylesheet);
        return this;
    }

    /** Closes at the next press outside of it, as a menu does. */
    public Callout closingOutside() {
        popup.setAutoHide(true);
        return this;
    }

    public void onHidden(Runnable heard) {
        popup.setOnHidden(_ -> heard.run());
    }

    /** Shows the content beside a place on the screen. */
    public void show(Node content, Node owner, Bounds beside) {
        Scene scene = owner.getScene();
        Window window = scene == null ? null : scene.getWindow();
        if (scene == null || window == null || !window.isShowing()) {
            return;
        }
        dress(scene);
        paper.getChildren().setAll(content);
        popup.show(window, beside.getMinX(), beside.getMaxY() + GAP);
        place(beside);
    }

    /** Finds its place anew after its content has changed. */
    public void place(Bounds beside) {
        popup.sizeToScene();
        Rectangle2D screen = screenAt(beside).getVisualBounds();
        double height = paper.prefHeight(-1);
        double width = paper.prefWidth(-1);
        double below = beside.getMaxY() + GAP;
        boolean fits = below + height <= screen.getMaxY() || beside.getMinY() - height < screen.getMinY();
        popup.setAnchorX(
                Math.clamp(beside.getMinX(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - width)));
        popup.setAnchorY(fits ? below : beside.getMinY() - GAP - height);
    }

    public void hide() {
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private void dress(Scene scene) {
        boolean dark = scene.getRoot().getStyleClass().contains("dark");
        Parent root = popup.getScene().getRoot();
        root.setStyle("-fx-background-color: transparent;");
        String theme = dark ? "dark" : "light";
        // Only what has changed: a sheet that loses its colours for a moment is styled twice.
        if (!root.getStyleClass().contains(theme)) {
            root.getStyleClass().add(theme);
            root.getStyleClass().remove(dark ? "light" : "dark");
        }
        if (!popup.getScene().getStylesheets().equals(scene.getStylesheets())) {
            popup.getScene().getStylesheets().setAll(scene.getStylesheets());
        }
    }

    private static Screen screenAt(Bounds bounds) {
        return Screen.getScreensForRectangle(bounds.getMinX(), bounds.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary());
    }
}
