package org.hookwright.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A text field with a list of what might be meant under it: opened by typing, by Down or by its arrow, walked with the
 * arrow keys while the field keeps the keyboard. What is typed need not be in the list.
 */
public final class Suggestions {
    private static final int ROWS = 8;
    private static final double ROW = 27;
    private static final double NARROWEST = 300;

    private final TextField field = new TextField();
    private final Button arrow = new Button();
    private final HBox node = new HBox(field, arrow);
    private final ListView<Suggestion> list = new ListView<>();
    private final Callout callout = new Callout("suggestions");
    private final Function<String, List<Suggestion>> offered;
    private Consumer<String> typed = _ -> {};
    private Consumer<String> taken = _ -> {};
    private boolean following;

    /**
     * Something to take.
     *
     * @param text what is put in
     * @param remark what is known of it, such as how often it occurs
     */
    public record Suggestion(String text, String remark) {}

    /** @param offered what fits what stands in the field, an empty text for all there is */
    public Suggestions(String id, Function<String, List<Suggestion>> offered) {
        this.offered = offered;
        field.setId(id);
        field.setAccessibleRole(AccessibleRole.TEXT_FIELD);
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        arrow.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        arrow.getStyleClass().addAll("quiet", "suggestions-arrow");
        arrow.setFocusTraversable(false);
        arrow.setOnAction(_ -> {
            field.requestFocus();
            toggle();
        });
        node.getStyleClass().add("suggestions-field");
        list.setId(id + "-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> cell());
        field.textProperty().subscribe((_, text) -> {
            if (!following) {
                typed.accept(text);
                if (field.isFocused()) {
                    open(text);
                }
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                callout.hide();
            }
        });
    }

    /** Hears every change that a person makes. */
    public Suggestions onTyped(Consumer<String> heard) {
        typed = heard;
        return this;
    }

    /** Hears what was taken from the list, or confirmed with Enter. */
    public Suggestions onTaken(Consumer<String> heard) {
        taken = heard;
        return this;
    }

    public Region node() {
        return node;
    }

    public TextField field() {
        return field;
    }

    /** Names the arrow for the ear. */
    public Suggestions arrowNamed(javafx.beans.value.ObservableValue<String> name) {
        arrow.accessibleTextProperty().bind(name);
        return this;
    }

    /** Shows a text that nobody typed here; the caret stays where the text is the same. */
    public void show(String text) {
        if (!field.getText().equals(text)) {
            following = true;
            try {
                field.setText(text);
            } finally {
                following = false;
            }
        }
    }

    public boolean isOpen() {
        return callout.isShowing();
    }

    /** What the list offers at the moment. */
    public List<Suggestion> items() {
        return List.copyOf(list.getItems());
    }

    private void toggle() {
        if (callout.isShowing()) {
            callout.hide();
        } else {
            open("");
        }
    }

    private void open(String begun) {
        List<Suggestion> items = offered.apply(begun);
        boolean nothingNew = items.size() == 1 && items.getFirst().text().equals(begun);
        if (items.isEmpty() || nothingNew) {
            callout.hide();
            return;
        }
        list.getItems().setAll(items);
        list.getSelectionModel().clearSelection();
        items.stream()
                .filter(item -> item.text().equals(field.getText()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        list.setPrefHeight(Math.min(ROWS, items.size()) * ROW + 2);
        list.setPrefWidth(Math.max(NARROWEST, node.getWidth()));
        Bounds place = node.localToScreen(node.getBoundsInLocal());
        if (place == null) {
            return;
        }
        if (callout.isShowing()) {
            callout.place(place);
        } else {
            callout.show(list, field, place);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
            if (callout.isShowing()) {
                move(1);
            } else {
                open("");
            }
        } else if (event.getCode() == KeyCode.UP && callout.isShowing() && !event.isAltDown()) {
            move(-1);
        } else if (event.getCode() == KeyCode.ESCAPE && callout.isShowing()) {
            callout.hide();
        } else if (event.getCode() == KeyCode.ENTER) {
            Suggestion chosen = callout.isShowing() ? list.getSelectionModel().getSelectedItem() : null;
            take(chosen == null ? field.getText() : chosen.text());
        } else {
            return;
        }
        event.consume();
    }

    private void move(int by) {
        int count = list.getItems().size();
        int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - ROWS / 2));
    }

    private void take(String text) {
        callout.hide();
        show(text);
        field.end();
        taken.accept(text);
    }

    private ListCell<Suggestion> cell() {
        Label text = new Label();
        text.getStyleClass().add("suggestion-text");
        text.setMinWidth(0);
        Label remark = new Label();
        remark.getStyleClass().addAll("muted", "small");
        remark.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(text, Fittings.gap(), remark);
        row.getStyleClass().add("suggestion-row");
        ListCell<Suggestion> cell = new Row(row, text, remark);
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!cell.isEmpty()) {
                take(cell.getItem().text());
            }
            event.consume();
        });
        return cell;
    }

    private static final class Row extends ListCell<Suggestion> {
        private final Node row;
        private final Label text;
        private final Label remark;

        Row(Node row, Label text, Label remark) {
            this.row = row;
            this.text = text;
            this.remark = remark;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            text.setText(item.text());
            remark.setText(item.remark());
            setGraphic(row);
            setAccessibleText(item.remark().isEmpty() ? item.text() : item.text() + ", " + item.remark());
        }
    }
}
