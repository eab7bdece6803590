package org.hookwright.ui.shell;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
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
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** One searchable list over the window, for those who would rather type than look: of commands, workflows, whatever. */
final class Palette {
    private static final double ROW_EMS = 2.5;
    private static final int MOST_ROWS = 11;

    private final Language language;
    private final TextField query = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final StackPane layer = new StackPane();
    private Function<String, List<Choice>> source = _ -> List.of();
    private @Nullable Node before;

    Palette(Language language) {
        this.language = language;
        query.setId("palette-query");
        query.accessibleTextProperty().bind(query.promptTextProperty());
        query.textProperty().subscribe(this::search);
        list.setId("palette-list");
        ObservableValue<Double> row = query.fontProperty().map(font -> font.getSize() * ROW_EMS);
        list.fixedCellSizeProperty().bind(row);
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(list.getItems().size(), 2, MOST_ROWS) * row.getValue() + 2,
                        list.getItems(),
                        row));
        list.setPlaceholder(new Fittings(language).label(language.text("shell.palette.nothing"), "muted"));
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(language.text("shell.palette.list"));
        list.setCellFactory(_ -> new ChoiceCell());
        list.setOnMouseClicked(event -> {
            if (event.getPickResult().getIntersectedNode() != null
                    && !list.getItems().isEmpty()) {
                choose();
            }
        });
        VBox box = new VBox(query, list);
        box.getStyleClass().addAll("floating", "palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
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

    /**
     * Opens it.
     *
     * @param prompt the key of what is asked for
     * @param choices those that answer what is typed, best first
     */
    void show(String prompt, Function<String, List<Choice>> choices) {
        if (!layer.isVisible()) {
            before = layer.getScene().getFocusOwner();
        }
        source = choices;
        query.promptTextProperty().bind(language.text(prompt));
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
        list.getItems().setAll(source.apply(text));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void choose() {
        Choice chosen = list.getSelectionModel().getSelectedItem();
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

    private static final class ChoiceCell extends ListCell<Choice> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(name, detail);

        ChoiceCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            detail.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().addAll("muted", "small");
            setPrefWidth(0);
            row.getStyleClass().add("palette-row");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(choice.text());
            detail.setText(choice.detail());
            row.setDisable(!choice.can());
            setGraphic(row);
            setAccessibleText(choice.text() + " " + choice.detail());
        }
    }
}
