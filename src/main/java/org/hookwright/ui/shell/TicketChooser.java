package org.hookwright.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen ticket as a button; pressed, a list of all tickets to search in, each with its verdict. */
final class TicketChooser {
    private static final double ROW_EMS = 2.6;
    private static final int MOST_ROWS = 12;

    private final ObservableValue<List<TicketChoice>> choices;
    private final ObservableValue<@Nullable TicketChoice> current;
    private final Consumer<TicketChoice> chosen;
    private final Button button = new Button();
    private final TextField query = new TextField();
    private final ListView<TicketChoice> list = new ListView<>();
    private final Popup popup = new Popup();
    private final VBox box = new VBox(query, list);

    TicketChooser(
            ObservableValue<List<TicketChoice>> choices,
            ObservableValue<@Nullable TicketChoice> current,
            Consumer<TicketChoice> chosen,
            Language language) {
        this.choices = choices;
        this.current = current;
        this.chosen = chosen;
        drawButton(current, language);
        query.setId("ticket-query");
        query.promptTextProperty().bind(language.text("shell.ticket.search"));
        query.accessibleTextProperty().bind(language.text("shell.ticket.search"));
        query.textProperty().subscribe(this::fill);
        list.setId("ticket-list");
        list.accessibleTextProperty().bind(language.text("shell.ticket.list"));
        list.setCellFactory(_ -> new TicketCell(language));
        list.setMinHeight(Region.USE_PREF_SIZE);
        ObservableValue<Double> row = query.fontProperty().map(font -> font.getSize() * ROW_EMS);
        list.fixedCellSizeProperty().bind(row);
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(list.getItems().size(), 2, MOST_ROWS) * row.getValue() + 2,
                        list.getItems(),
                        row));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> choose());
        list.setPlaceholder(placeholder(language));
        box.getStyleClass().addAll("floating", "chooser");
        box.getStylesheets()
                .add(TicketChooser.class
                        .getResource("/org/hookwright/ui/shell/shell.css")
                        .toExternalForm());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        choices.subscribe(_ -> fill(query.getText()));
    }

    Node node() {
        return button;
    }

    void open() {
        Bounds bounds = button.localToScreen(button.getBoundsInLocal());
        if (bounds == null) {
            return;
        }
        query.clear();
        fill("");
        popup.show(button, bounds.getMinX(), bounds.getMaxY() + 4);
        popup.setAnchorX(bounds.getMaxX() - box.getWidth());
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
        query.requestFocus();
    }

    private void drawButton(ObservableValue<@Nullable TicketChoice> current, Language language) {
        button.setMnemonicParsing(false);
        Label id = new Label();
        id.textProperty().bind(current.map(TicketChoice::id).orElse(""));
        id.getStyleClass().add("strong");
        id.setMinWidth(Region.USE_PREF_SIZE);
        Label subject = new Label();
        subject.textProperty()
                .bind(current.map(TicketChoice::subject)
                        .orElse("")
                        .flatMap(text -> text.isEmpty()
                                ? language.text("shell.ticket.none")
                                : new javafx.beans.property.SimpleStringProperty(text)));
        subject.setMinWidth(20);
        HBox.setHgrow(subject, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        Label vip = new Label();
        vip.textProperty().bind(language.text("shell.ticket.vip"));
        vip.getStyleClass().addAll("chip", "warning");
        vip.setMinWidth(Region.USE_PREF_SIZE);
        vip.visibleProperty().bind(current.map(TicketChoice::vip).orElse(false));
        vip.managedProperty().bind(vip.visibleProperty());
        HBox content = new HBox(id, subject, vip, new FontIcon(Feather.CHEVRON_DOWN));
        content.getStyleClass().add("chooser-content");
        content.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setGraphic(content);
        button.setId("ticket-chooser");
        button.getStyleClass().add("chooser-button");
        button.setAccessibleRole(AccessibleRole.COMBO_BOX);
        button.accessibleTextProperty()
                .bind(language.text("shell.ticket.name", id.textProperty(), subject.textProperty()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(language.text("shell.ticket.tip"));
        button.setTooltip(tip);
        button.setOnAction(_ -> open());
    }

    private static Label placeholder(Language language) {
        Label label = new Label();
        label.textProperty().bind(language.text("shell.ticket.nothing"));
        label.getStyleClass().add("muted");
        return label;
    }

    private void fill(String text) {
        list.getItems()
                .setAll(choices.getValue().stream()
                        .filter(choice -> choice.matches(text))
                        .toList());
        TicketChoice now = current.getValue();
        int there = -1;
        for (int i = 0; i < list.getItems().size() && now != null; i++) {
            if (list.getItems().get(i).file().equals(now.file())) {
                there = i;
            }
        }
        list.getSelectionModel().select(Math.max(0, there));
    }

    private void choose() {
        TicketChoice choice = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (choice != null) {
            chosen.accept(choice);
        }
        button.requestFocus();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case ESCAPE -> {
                popup.hide();
                button.requestFocus();
            }
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
            list.scrollTo(Math.max(0, next - 6));
        }
    }
}
