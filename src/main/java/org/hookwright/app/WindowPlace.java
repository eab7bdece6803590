package org.hookwright.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.hookwright.ui.shell.Memory;

/** Puts the window where it was left, if that place is still on a screen, and remembers where it goes. */
final class WindowPlace {
    private static final double WIDTH = 1_440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private WindowPlace() {}

    static void keep(Stage stage, Memory memory) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(memory.number("window.width", Math.min(WIDTH, screen.getWidth())));
        stage.setHeight(memory.number("window.height", Math.min(HEIGHT, screen.getHeight())));
        double x = memory.number("window.x", Double.NaN);
        double y = memory.number("window.y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, LEAST_WIDTH, LEAST_HEIGHT / 2).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(
                memory.recall("window.maximized").map(Boolean::valueOf).orElse(false));
        stage.maximizedProperty().subscribe(maximized -> memory.keep("window.maximized", String.valueOf(maximized)));
        stage.widthProperty().subscribe(width -> number(stage, memory, "window.width", width));
        stage.heightProperty().subscribe(height -> number(stage, memory, "window.height", height));
        stage.xProperty().subscribe(x1 -> number(stage, memory, "window.x", x1));
        stage.yProperty().subscribe(y1 -> number(stage, memory, "window.y", y1));
    }

    private static void number(Stage stage, Memory memory, String name, Number value) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            memory.keep(name, String.valueOf(value.doubleValue()));
        }
    }
}
