package org.hookwright.ui.request;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
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
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.KnownReply;
import org.jspecify.annotations.Nullable;

/** A reply's JSON as a tree; a value that is clicked, or chosen and taken by Enter, becomes an output. */
final class ReplyTree {
    private final OutputsViewModel model;
    private final Language language;
    private final TreeView<ReplyNode> tree = new TreeView<>();

    ReplyTree(OutputsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        tree.setId("reply-tree");
        tree.getStyleClass().add("reply-tree");
        tree.accessibleTextProperty().bind(language.text("request.outputs.tree"));
        tree.setCellFactory(_ -> new Cell());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<ReplyNode> chosen = tree.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                take(chosen.getValue());
                event.consume();
            }
        });
        model.rowsProperty().subscribe(_ -> tree.refresh());
        language.textsProperty().subscribe(_ -> tree.refresh());
    }

    Node node() {
        return tree;
    }

    /** The same reply read anew is the same object, and its tree stays as it stands; no large one is compared. */
    @SuppressWarnings("ReferenceEquality")
    void show(@Nullable Object value) {
        TreeItem<ReplyNode> root = tree.getRoot();
        if (value == null) {
            tree.setRoot(null);
        } else if (root == null || root.getValue().value() != value) {
            tree.setRoot(ReplyItem.of(value));
            tree.getSelectionModel().selectFirst();
        }
    }

    private void take(ReplyNode node) {
        if (ReplyItem.hidden(node) == 0) {
            model.take(node);
        }
    }

    private final class Cell extends TreeCell<ReplyNode> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label taken = new Label();
        private final HBox row = new HBox(name, value, taken);

        Cell() {
            name.getStyleClass().addAll("code", "reply-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            taken.getStyleClass().addAll("chip", "accent");
            taken.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("reply-row");
            value.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                ReplyNode node = getItem();
                if (event.getButton() == MouseButton.PRIMARY && node != null && !node.isContainer()) {
                    take(node);
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ReplyNode node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Optional<String> output = model.nameOf(node.path());
            name.setText(node.label().isEmpty() && !node.path().isEmpty() ? "$" : node.label());
            value.setText(said(node));
            value.getStyleClass().setAll("label", "code", "reply-value", style(node));
            taken.setText(output.orElse(""));
            taken.setVisible(output.isPresent());
            setGraphic(row);
            setAccessibleText(spoken(node, output));
        }

        private String said(ReplyNode node) {
            int hidden = ReplyItem.hidden(node);
            if (hidden > 0) {
                return language.texts().of("request.outputs.hidden", hidden);
            }
            if (node.isContainer()) {
                return language.texts()
                        .of(
                                node.value() instanceof Map ? "request.outputs.fields" : "request.outputs.items",
                                node.size());
            }
            String shown = KnownReply.onOneLine(node.value());
            return switch (node.value()) {
                case null -> "null";
                case String _ -> "\"" + shown + "\"";
                default -> shown;
            };
        }

        private String style(ReplyNode node) {
            if (node.isContainer() || ReplyItem.hidden(node) > 0) {
                return "muted";
            }
            return switch (node.value()) {
                case String _ -> "tok-string";
                case Number _ -> "tok-number";
                case null, default -> "tok-literal";
            };
        }

        private String spoken(ReplyNode node, Optional<String> output) {
            String plain = name.getText() + " " + value.getText();
            return output.map(taking -> language.texts().of("request.outputs.spoken-taken", plain, taking))
                    .orElseGet(() -> ReplyItem.hidden(node) > 0
                            ? plain
                            : language.texts().of("request.outputs.spoken", plain));
        }
    }
}
