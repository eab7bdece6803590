package org.hookwright.ui.control;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done about a mark, as a menu at its place. */
final class FixMenu {
    private final Language language;
    private final CodeSurface surface;
    private final ContextMenu menu = new ContextMenu();

    FixMenu(Language language, CodeSurface surface) {
        this.language = language;
        this.surface = surface;
        menu.getStyleClass().add("fix-menu");
    }

    /** Opens beside the caret; false, if nothing is known to help. */
    boolean open(List<Mark> marks) {
        List<MenuItem> items = marks.stream()
                .flatMap(mark -> mark.fixes().stream())
                .map(this::item)
                .toList();
        if (items.isEmpty()) {
            return false;
        }
        menu.getItems().setAll(items);
        Bounds caret = surface.getCaretBounds().orElse(null);
        if (caret == null) {
            menu.show(surface, Side.BOTTOM, 0, 0);
        } else {
            menu.show(surface, caret.getMinX(), caret.getMaxY());
        }
        return true;
    }

    boolean isShowing() {
        return menu.isShowing();
    }

    List<MenuItem> items() {
        return menu.getItems();
    }

    private MenuItem item(Mark.Fix fix) {
        Node sign = new FontIcon(Feather.ZAP);
        MenuItem item = new MenuItem(language.texts().of(fix.label()), sign);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            surface.requestFocus();
            fix.action().run();
        });
        return item;
    }
}
