package org.hookwright.ui.shell;

import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Dresses every window of the program, popups included, in light or dark, and changes all of them at once. Follows the
 * system unless told otherwise.
 */
public final class Theme {
    private static final String[] SHEETS = {"/org/hookwright/ui/tokens.css", "/org/hookwright/ui/controls.css"};

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
            wear(scene.getRoot(), !(scene.getWindow() instanceof PopupWindow));
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
