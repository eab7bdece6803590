package org.hookwright.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dark column on the left: one place a button, the settings at its foot. */
final class Rail {
    private final VBox column = new VBox();
    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

    Rail(ObjectProperty<Screen> screen, Language language) {
        ToggleGroup group = new ToggleGroup();
        for (Screen place : Screen.values()) {
            if (place == Screen.SETTINGS) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                column.getChildren().add(gap);
            }
            ToggleButton button = button(place, language);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                screen.set(place);
            });
            buttons.put(place, button);
            column.getChildren().add(button);
        }
        column.getStyleClass().add("rail");
        column.setId("rail");
        screen.subscribe(place -> buttonOf(place).setSelected(true));
    }

    Node node() {
        return column;
    }

    private ToggleButton buttonOf(Screen place) {
        ToggleButton button = buttons.get(place);
        if (button == null) {
            throw new IllegalStateException("No button for " + place);
        }
        return button;
    }

    private static ToggleButton button(Screen place, Language language) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(sign(place)));
        button.setContentDisplay(ContentDisplay.TOP);
        button.textProperty().bind(language.text(place.label()));
        button.setId("rail-" + place.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text("shell.rail.tip", button.textProperty(), place.digit()));
        button.setTooltip(tip);
        return button;
    }

    private static Feather sign(Screen place) {
        return switch (place) {
            case DESIGN -> Feather.PEN_TOOL;
            case TICKETS -> Feather.FILE_TEXT;
            case HISTORY -> Feather.CLOCK;
            case RECEIVER -> Feather.DOWNLOAD_CLOUD;
            case TROUBLE -> Feather.LIFE_BUOY;
            case SETTINGS -> Feather.SETTINGS;
        };
    }
}
