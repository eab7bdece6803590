package org.hookwright.ui.request;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.hookwright.check.Field;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Header;

/** One header: tick, name with the usual names at hand, value with placeholders, and what can be done with the row. */
final class HeaderRow {
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");
    private static final KeyCombination DUPLICATE = KeyCombination.valueOf("Shortcut+D");
    private static final KeyCombination REMOVE = KeyCombination.valueOf("Shortcut+Shift+K");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final int NAMES_SHOWN = 8;

    private final int index;
    private final HeadersViewModel model;
    private final Language language;
    private final IntConsumer focus;
    private final CheckBox enabled = new CheckBox();
    private final TextField name = new TextField();
    private final StringProperty value = new SimpleStringProperty("");
    private final TemplateField valueField;
    private final ContextMenu names = new ContextMenu();
    private final HBox row;

    HeaderRow(int index, HeadersViewModel model, TemplateFields fields, IntConsumer focus) {
        this.index = index;
        this.model = model;
        this.language = fields.language();
        this.focus = focus;
        enabled.setId("header-enabled-" + index);
        enabled.accessibleTextProperty().bind(language.text("request.headers.enabled"));
        enabled.setOnAction(_ -> model.enable(index, enabled.isSelected()));
        name.setId("header-name-" + index);
        name.promptTextProperty().bind(language.text("request.headers.name"));
        name.accessibleTextProperty().bind(language.text("request.headers.name"));
        name.getStyleClass().add("code");
        name.setPrefWidth(190);
        name.setMinWidth(110);
        name.textProperty().subscribe(this::nameTyped);
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                names.hide();
            }
        });
        valueField = fields.of(Field.headerValue(index), value, text -> model.value(index, text))
                .prompt(language.text("request.headers.value"))
                .named("header-value-" + index, language.text("request.headers.value"));
        HBox.setHgrow(valueField.node(), Priority.ALWAYS);
        row = new HBox(enabled, name, valueField.node(), menu());
        row.getStyleClass().add("header-row");
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    Node node() {
        return row;
    }

    void show(Header header) {
        enabled.setSelected(header.enabled());
        if (!name.getText().strip().equals(header.name())) {
            name.setText(header.name());
        }
        value.set(header.value());
        row.setOpacity(header.enabled() ? 1 : 0.6);
    }

    void focusValue(Span span) {
        valueField.reveal(span);
    }

    void focusName() {
        name.requestFocus();
        name.end();
    }

    private void nameTyped(String text) {
        if (!name.isFocused()) {
            return;
        }
        model.rename(index, text);
        List<String> offered = text.isBlank() ? List.of() : model.namesFor(text);
        if (offered.isEmpty()) {
            names.hide();
            return;
        }
        names.getItems()
                .setAll(offered.stream().limit(NAMES_SHOWN).map(this::offer).toList());
        if (!names.isShowing()) {
            names.show(name, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem offer(String offered) {
        CustomMenuItem item = new CustomMenuItem(new Label(offered), true);
        item.setOnAction(_ -> {
            name.setText(offered);
            name.end();
            valueField.editor().focusTarget().requestFocus();
        });
        return item;
    }

    private MenuButton menu() {
        RowMenu menu = new RowMenu("header-menu-" + index, "request.headers.more", language);
        menu.with("request.headers.duplicate", DUPLICATE, () -> model.duplicate(index));
        return menu.with("request.headers.up", UP, () -> move(-1))
                .with("request.headers.down", DOWN, () -> move(1))
                .with("request.headers.remove", REMOVE, this::remove)
                .node();
    }

    private void onKey(KeyEvent event) {
        if (UP.match(event)) {
            move(-1);
        } else if (DOWN.match(event)) {
            move(1);
        } else if (DUPLICATE.match(event)) {
            model.duplicate(index);
        } else if (REMOVE.match(event)) {
            remove();
        } else if (PASTE.match(event) && name.isFocused()) {
            String text = Clipboard.getSystemClipboard().getString();
            if (text == null || !model.paste(index, text)) {
                return;
            }
        } else if (event.getCode() == KeyCode.BACK_SPACE && name.isFocused() && isEmpty()) {
            remove();
        } else {
            return;
        }
        event.consume();
    }

    private boolean isEmpty() {
        return name.getText().isEmpty() && value.get().isEmpty();
    }

    private void move(int by) {
        model.move(index, by);
        focus.accept(Math.max(0, index + by));
    }

    private void remove() {
        int before = Math.max(0, index - 1);
        model.remove(index);
        focus.accept(before);
    }
}
