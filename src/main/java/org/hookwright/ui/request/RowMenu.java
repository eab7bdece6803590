package org.hookwright.ui.request;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a row of a form, behind three dots; its keys stand beside the words. */
final class RowMenu {
    private final Language language;
    private final MenuButton button = new MenuButton();

    /** @param name the key of what a screen reader calls it */
    RowMenu(String id, String name, Language language) {
        this.language = language;
        button.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        button.getStyleClass().addAll("quiet", "no-arrow");
        button.setId(id);
        button.accessibleTextProperty().bind(language.text(name));
    }

    MenuButton node() {
        return button;
    }

    RowMenu with(String key, KeyCombination keys, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        item.setAccelerator(keys);
        item.setOnAction(_ -> act.run());
        button.getItems().add(item);
        return this;
    }
}
