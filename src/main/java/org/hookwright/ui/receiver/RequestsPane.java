package org.hookwright.ui.receiver;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What arrived to the left, narrowed by words; one request to the right. */
final class RequestsPane {
    private final ReceiverViewModel model;
    private final Language language;
    private final Fittings fit;
    private final ListView<Arrival> list = new ListView<>();
    private final StackPane node;

    RequestsPane(ReceiverViewModel model, Language language, Jobs jobs, Desktop desktop, ZoneId zone) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        VBox left = new VBox(filter(), list(zone));
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setMinWidth(240);
        SplitPane split = new SplitPane(left, new ArrivalPane(model, language, jobs, desktop).node());
        split.setDividerPositions(0.38);
        ObservableValue<Boolean> some = model.chosenProperty().map(_ -> true).orElse(false);
        Fittings.shownWhen(split, some);
        Node empty = nothing();
        Fittings.shownWhen(empty, some.map(is -> !is));
        node = new StackPane(split, empty);
    }

    Node node() {
        return node;
    }

    private Node filter() {
        TextField words = new TextField();
        words.setId("receiver-filter");
        fit.prompt(words, language.text("receiver.filter.words"));
        words.textProperty().bindBidirectional(model.filterProperty());
        words.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                words.clear();
            } else if (pressed.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        ObservableValue<Boolean> narrowed = model.filterProperty().map(text -> !text.isBlank());
        Label count = new Label();
        count.setId("receiver-found");
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> language.texts()
                                .of(
                                        "receiver.filter.found",
                                        model.shown().size(),
                                        model.arrivals().size()),
                        model.shown(),
                        model.arrivals(),
                        language.textsProperty()));
        Fittings.shownWhen(count, narrowed);
        HBox line = new HBox(8, words, count);
        line.getStyleClass().add("receiver-filter");
        return line;
    }

    private Node list(ZoneId zone) {
        list.setId("receiver-list");
        list.setItems(model.shown());
        list.setFixedCellSize(34);
        list.setCellFactory(_ -> new ArrivalCell(language, zone));
        list.accessibleTextProperty().bind(language.text("receiver.list.name"));
        list.setPlaceholder(fit.paragraph(language.text("receiver.filter.none"), "muted", "empty-hint"));
        language.textsProperty().subscribe(_ -> list.refresh());
        model.chosenProperty().subscribe(arrival -> {
            if (arrival == null) {
                list.getSelectionModel().clearSelection();
            } else if (!arrival.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(arrival);
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe((_, arrival) -> {
            if (arrival != null && !arrival.equals(model.chosenProperty().get())) {
                model.choose(arrival);
            }
        });
        return list;
    }

    private Node nothing() {
        ObservableValue<Optional<String>> address = model.addressProperty();
        Label title = fit.label(
                address.flatMap(at -> language.text(at.isPresent() ? "receiver.empty.title" : "receiver.off.title")),
                "strong");
        Label hint = fit.paragraph(
                address.flatMap(at -> at.isPresent()
                        ? language.text("receiver.empty.hint", at.get())
                        : language.text("receiver.off.hint")),
                "muted",
                "empty-hint");
        VBox box = new VBox(new FontIcon(Feather.DOWNLOAD), title, hint);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
