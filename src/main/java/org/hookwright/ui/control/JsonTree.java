package org.hookwright.ui.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** JSON as a tree that is walked with the arrows; a value may be taken by a click or by Enter. */
public final class JsonTree {
    private final Language language;
    private final TreeView<JsonNode> tree = new TreeView<>();
    private Consumer<JsonNode> taking = _ -> {};
    private boolean clickTakes;
    private Function<JsonNode, Optional<String>> marks = _ -> Optional.empty();
    private BiFunction<JsonNode, String, String> spoken = (_, plain) -> plain;

    public JsonTree(String id, Language language, ObservableValue<String> name) {
        this.language = language;
        tree.setId(id);
        tree.getStyleClass().add("json-tree");
        tree.accessibleTextProperty().bind(name);
        tree.setCellFactory(_ -> new Cell());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<JsonNode> chosen = tree.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                take(chosen.getValue());
                event.consume();
            }
        });
        language.textsProperty().subscribe(_ -> tree.refresh());
    }

    /** Hears what is confirmed by Enter. */
    public JsonTree onTaken(Consumer<JsonNode> heard) {
        taking = heard;
        return this;
    }

    /** A click on a value that is not nested takes it, too. */
    public JsonTree takenByClick() {
        clickTakes = true;
        tree.getStyleClass().add("takes-clicks");
        return this;
    }

    /** A word behind a value, and what is read out of its line. */
    public JsonTree marked(Function<JsonNode, Optional<String>> word, BiFunction<JsonNode, String, String> aloud) {
        marks = word;
        spoken = aloud;
        return this;
    }

    public JsonTree menu(ContextMenu menu) {
        tree.setContextMenu(menu);
        return this;
    }

    public Region node() {
        return tree;
    }

    /** The value that is chosen; nothing while none is, or where it only says that there are more. */
    public ObservableValue<@Nullable JsonNode> chosenProperty() {
        return tree.getSelectionModel()
                .selectedItemProperty()
                .map(TreeItem::getValue)
                .map(node -> JsonItem.hidden(node) > 0 ? null : node);
    }

    public void refresh() {
        tree.refresh();
    }

    /** The same value read anew is the same object, and its tree stays as it stands; no large one is compared. */
    @SuppressWarnings("ReferenceEquality")
    public void show(@Nullable Object value) {
        TreeItem<JsonNode> root = tree.getRoot();
        if (value == null) {
            tree.setRoot(null);
        } else if (root == null || root.getValue().value() != value) {
            show(JsonNode.whole(value));
        }
    }

    /** Shows a value with what stands in it. */
    public void show(JsonNode whole) {
        tree.setRoot(JsonItem.of(whole));
        tree.getSelectionModel().selectFirst();
    }

    private void take(JsonNode node) {
        if (JsonItem.hidden(node) == 0) {
            taking.accept(node);
        }
    }

    private final class Cell extends TreeCell<JsonNode> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label mark = new Label();
        private final HBox row = new HBox(name, value, mark);

        Cell() {
            name.getStyleClass().addAll("code", "json-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().addAll("chip", "accent");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("json-row");
            value.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                JsonNode node = getItem();
                if (clickTakes
                        && event.getButton() == MouseButton.PRIMARY
                        && node != null
                        && !node.isContainer()) {
                    take(node);
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable JsonNode node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Optional<String> word = marks.apply(node);
            name.setText(node.label().isEmpty() && !node.path().isEmpty() ? "$" : node.label());
            value.setText(said(node));
            value.getStyleClass().setAll("label", "code", "json-value", style(node));
            mark.setText(word.orElse(""));
            mark.setVisible(word.isPresent());
            setGraphic(row);
            String plain = name.getText() + " " + value.getText();
            setAccessibleText(JsonItem.hidden(node) > 0 ? plain : spoken.apply(node, plain));
        }

        private String said(JsonNode node) {
            int hidden = JsonItem.hidden(node);
            if (hidden > 0) {
                return language.texts().of("control.tree.hidden", hidden);
            }
            if (node.isContainer()) {
                return language.texts()
                        .of(node.value() instanceof Map ? "control.tree.fields" : "control.tree.items", node.size());
            }
            String shown = node.onOneLine();
            return switch (node.value()) {
                case null -> "null";
                case String _ -> "\"" + shown + "\"";
                default -> shown;
            };
        }

        private String style(JsonNode node) {
            if (node.isContainer() || JsonItem.hidden(node) > 0) {
                return "muted";
            }
            return switch (node.value()) {
                case String _ -> "tok-string";
                case Number _ -> "tok-number";
                case null, default -> "tok-literal";
            };
        }
    }
}
