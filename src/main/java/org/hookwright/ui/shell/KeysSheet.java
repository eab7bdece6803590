package org.hookwright.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Every shortcut on one sheet over the window: the program's beside those of the editors and lists. */
final class KeysSheet {
    private static final Map<String, String> OF_EDITORS = new LinkedHashMap<>();

    static {
        OF_EDITORS.put("shell.keys.complete", "Shortcut+Space");
        OF_EDITORS.put("shell.keys.explain", "Shortcut+I");
        OF_EDITORS.put("shell.keys.fix", "Alt+Enter");
        OF_EDITORS.put("shell.keys.find", "Shortcut+F");
        OF_EDITORS.put("shell.keys.replace", "Shortcut+H");
        OF_EDITORS.put("shell.keys.find-next", "F3");
        OF_EDITORS.put("shell.keys.line", "Shortcut+G");
        OF_EDITORS.put("shell.keys.format", "Shortcut+Shift+F");
        OF_EDITORS.put("shell.keys.duplicate", "Shortcut+D");
        OF_EDITORS.put("shell.keys.up", "Alt+Up");
        OF_EDITORS.put("shell.keys.down", "Alt+Down");
        OF_EDITORS.put("shell.keys.header-remove", "Shortcut+Shift+K");
        OF_EDITORS.put("shell.keys.tab", "Shortcut+M");
    }

    private final Commands commands;
    private final Language language;
    private final Fittings fittings;
    private final StackPane layer = new StackPane();
    private @Nullable Node before;

    KeysSheet(Commands commands, Language language) {
        this.commands = commands;
        this.language = language;
        fittings = new Fittings(language);
        layer.setId("keys");
        layer.getStyleClass().add("palette-layer");
        layer.setVisible(false);
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                hide();
            }
        });
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                hide();
            }
        });
    }

    Node node() {
        return layer;
    }

    /** Opens it. Made anew each time: it is seldom looked at, and the commands may have changed. */
    void show() {
        if (layer.isVisible()) {
            return;
        }
        before = layer.getScene().getFocusOwner();
        ScrollPane scroll = new ScrollPane(columns());
        scroll.setId("keys-list");
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(language.text("shell.keys.title"));
        Label title = fittings.label(language.text("shell.keys.title"), "heading");
        HBox head = new HBox(
                title,
                Fittings.gap(),
                fittings.signButton("keys-close", Feather.X, language.text("shell.keys.close"), this::hide));
        head.getStyleClass().add("chooser-row");
        VBox box = new VBox(head, scroll);
        box.getStyleClass().addAll("floating", "keys-sheet");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layer.getChildren().setAll(box);
        layer.setVisible(true);
        scroll.requestFocus();
    }

    private void hide() {
        layer.setVisible(false);
        layer.getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }

    private Node columns() {
        Map<String, String> ofProgram = new LinkedHashMap<>();
        commands.withKeys().forEach(command -> ofProgram.put(command.text(), command.keys()));
        Map<String, String> ofEditors = new LinkedHashMap<>();
        OF_EDITORS.forEach(
                (text, keys) -> ofEditors.put(text, KeyCombination.valueOf(keys).getDisplayText()));
        HBox columns = new HBox(group("shell.keys.program", ofProgram), group("shell.keys.editor", ofEditors));
        columns.getStyleClass().add("keys-columns");
        return columns;
    }

    private Node group(String title, Map<String, String> keys) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        int row = 0;
        for (Map.Entry<String, String> line : keys.entrySet()) {
            Label key = new Label(line.getValue());
            key.getStyleClass().addAll("chip", "key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, key, fittings.label(language.text(line.getKey())));
        }
        return new VBox(fittings.label(language.text(title), "strong"), grid);
    }
}
