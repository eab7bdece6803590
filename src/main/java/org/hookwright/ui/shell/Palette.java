package org.hookwright.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** All commands in one searchable list over the window, for those who would rather type than look. */
final class Palette {
    private static final double ROW_HEIGHT = 34;

    private final Commands commands;
    private final Language language;
    private final TextField query = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final StackPane layer = new StackPane();
    private @Nullable Node before;

    Palette(Commands commands, Language language) {
        this.commands = commands;
        this.language = language;
        query.setId("palette-query");
        query.promptTextProperty().bind(language.text("shell.palette.prompt"));
        query.accessibleTextProperty().bind(language.text("shell.palette.prompt"));
        query.textProperty().subscribe(this::search);
        list.setId("palette-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(language.text("shell.palette.list"));
        list.setCellFactory(_ -> new CommandCell());
        list.setOnMouseClicked(_ -> choose());
        VBox box = new VBox(query, list);
        box.getStyleClass().addAll("floating", "palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        layer.getChildren().add(box);
        layer.getStyleClass().add("palette-layer");
        layer.setVisible(false);
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                hide();
            }
        });
    }

    Node node() {
        return layer;
    }

    void show() {
        before = layer.getScene().getFocusOwner();
        query.clear();
        search("");
        layer.setVisible(true);
        query.requestFocus();
    }

    private void hide() {
        layer.setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void search(String text) {
        list.getItems().setAll(commands.matching(text, language.texts()));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(11, Math.max(1, list.getItems().size())) * ROW_HEIGHT + 2);
    }

    private void choose() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        hide();
        if (chosen != null) {
            chosen.run();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 5));
        }
    }

    private final class CommandCell extends ListCell<Command> {
        private final Label name = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(name, keys);

        CommandCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            keys.getStyleClass().addAll("muted", "small");
            row.getStyleClass().add("palette-row");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            name.setText(language.texts().of(command.text()));
            keys.setText(command.shortcut() == null ? "" : command.shortcut().getDisplayText());
            row.setDisable(!command.can().getValue());
            setGraphic(row);
            setAccessibleText(name.getText() + " " + keys.getText());
        }
    }
}
