package org.hookwright.ui.shell;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;

/**
 * Dresses every window of the program, popups included, in light or dark, and changes all of them at once. Follows the
 * system unless told otherwise.
 */
public final class Theme {
    private static final String[] SHEETS = {"/org/hookwright/ui/tokens.css", "/org/hookwright/ui/controls.css"};

    /** The sizes that are offered. */
    public static final List<Double> ZOOMS = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    /** What the person wants. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final ObjectProperty<Number> zoom = new SimpleObjectProperty<>(this, "zoom", 1.0);
    private final ObservableValue<Boolean> dark;
    private final Fonts fonts;

    public Theme(ObservableValue<ColorScheme> system, Fonts fonts) {
        this.fonts = fonts;
        dark = Bindings.createObjectBinding(
                () -> choice.get() == Choice.DARK
                        || (choice.get() == Choice.SYSTEM && system.getValue() == ColorScheme.DARK),
                choice,
                system);
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Larger or smaller by so many of the offered sizes. */
    public void zoom(int steps) {
        double now = zoom.get().doubleValue();
        int nearest = 0;
        for (int i = 0; i < ZOOMS.size(); i++) {
            if (Math.abs(ZOOMS.get(i) - now) < Math.abs(ZOOMS.get(nearest) - now)) {
                nearest = i;
            }
        }
        zoom.set(ZOOMS.get(Math.clamp(nearest + steps, 0, ZOOMS.size() - 1)));
    }

    /** How large all text is, 1 being the usual size. */
    public ObjectProperty<Number> zoomProperty() {
        return zoom;
    }

    public ObservableValue<Boolean> darkProperty() {
        return dark;
    }

    /** From now on dresses every window that is there or comes. */
    public void dressWindows() {
        Window.getWindows().forEach(this::dress);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        });
        dark.subscribe(this::dressAll);
        zoom.subscribe(this::dressAll);
    }

    /** Dresses a scene before its window is shown, so that its first frame is right. */
    public void dress(Scene scene) {
        String type = fonts.sheet(zoom.get().doubleValue());
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().addAll(SHEETS);
            scene.getStylesheets().add(type);
        } else if (!scene.getStylesheets().getLast().equals(type)) {
            scene.getStylesheets().set(scene.getStylesheets().size() - 1, type);
        }
        if (scene.getRoot() != null) {
            wear(scene.getRoot(), !(scene.getWindow() instanceof PopupControl));
        }
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private void dressAll() {
        Window.getWindows().forEach(this::dress);
    }

    private void wear(Parent root, boolean sized) {
        String worn = dark.getValue() ? "dark" : "light";
        if (!root.getStyleClass().contains(worn)) {
            root.getStyleClass().removeAll("light", "dark");
            root.getStyleClass().add(worn);
        }
        if (sized) {
            root.setStyle("-fx-font-size: " + Math.round(13 * zoom.get().doubleValue()) + "px;");
        }
    }
}
