package org.hookwright.ui.part;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a rule or a group: as a menu, and by keys. */
final class PartKeys {
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);

    private final PartNode part;
    private final Tools tools;
    private final MenuButton menu = new MenuButton();

    PartKeys(PartNode part, Tools tools) {
        this.part = part;
        this.tools = tools;
        menu.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        menu.getStyleClass().addAll("quiet", "no-arrow");
    }

    MenuButton menu() {
        return menu;
    }

    PartKeys with(String key, KeyCombination keys, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(tools.language().text(key));
        item.setAccelerator(keys);
        item.setOnAction(_ -> act.run());
        menu.getItems().add(item);
        return this;
    }

    PartKeys with(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(tools.language().text(key));
        item.setOnAction(_ -> act.run());
        menu.getItems().add(item);
        return this;
    }

    /** Moving, doubling and removing, which rules and groups have in common. */
    PartKeys usual() {
        return with("part.menu.duplicate", DUPLICATE, this::duplicate)
                .with("part.menu.up", UP, () -> move(-1))
                .with("part.menu.down", DOWN, () -> move(1))
                .with("part.menu.remove", DELETE, this::remove);
    }

    /** Hears the keys before any control in there does. */
    void listenOn(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (UP.match(event)) {
            move(-1);
        } else if (DOWN.match(event)) {
            move(1);
        } else if (DUPLICATE.match(event)) {
            duplicate();
        } else if (DELETE.match(event) && !typing) {
            remove();
        } else {
            return;
        }
        event.consume();
    }

    private void move(int by) {
        tools.focus().accept(tools.model().move(part.path(), by));
    }

    private void duplicate() {
        tools.focus().accept(tools.model().duplicate(part.path()));
    }

    private void remove() {
        tools.focus().accept(tools.model().remove(part.path()));
    }
}
