package org.hookwright.ui.shell;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.hookwright.ui.control.Language;

/** The workspace's name; pressed, the way to its folder and to other workspaces. */
final class WorkspaceMenu {
    private final Workplace place;
    private final Language language;
    private final MenuButton button = new MenuButton();

    WorkspaceMenu(String name, Workplace place, Language language) {
        this.place = place;
        this.language = language;
        button.setText(name);
        button.setMnemonicParsing(false);
        button.setId("workspace-menu");
        button.getStyleClass().addAll("quiet", "crumb");
        button.setMinWidth(0);
        button.accessibleTextProperty().bind(language.text("shell.top.workspace-name", name));
        button.setTooltip(new Tooltip(place.folder().toString()));
        button.setOnShowing(_ -> fill());
        fill();
    }

    /** @param narrow whether there is no room for it; the commands lead to the same */
    Node node(ObservableValue<Boolean> narrow) {
        button.visibleProperty().bind(narrow.map(is -> !is));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void fill() {
        button.getItems().setAll(item("shell.top.open", place::openAnother), item("shell.top.reveal", place::reveal));
        if (!place.recent().isEmpty()) {
            MenuItem title = item("shell.top.workspace", () -> {});
            title.setDisable(true);
            button.getItems().addAll(new SeparatorMenuItem(), title);
            place.recent().forEach(folder -> button.getItems().add(folder(folder)));
        }
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private MenuItem folder(Path folder) {
        MenuItem item = new MenuItem(folder.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> place.open(folder));
        return item;
    }
}
