package org.hookwright.ui.receiver;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The receiver screen: the switch above, what arrived to the left, one request to the right. */
public final class ReceiverView {
    private final ReceiverViewModel model;
    private final ScriptViewModel script;
    private final Language language;
    private final Fittings fit;
    private final ListView<Arrival> list = new ListView<>();
    private final BorderPane node = new BorderPane();

    public ReceiverView(
            ReceiverViewModel model,
            ScriptViewModel script,
            Language language,
            Jobs jobs,
            Desktop desktop,
            ZoneId zone) {
        this.model = model;
        this.script = script;
        this.language = language;
        this.fit = new Fittings(language);
        node.setId("receiver");
        node.getStyleClass().addAll("receiver", "surface");
        node.getStylesheets().add(ReceiverView.class.getResource("receiver.css").toExternalForm());
        node.setTop(new VBox(head(), trouble(), script()));
        SplitPane split = new SplitPane(list(zone), new ArrivalPane(model, language, jobs, desktop).node());
        split.setDividerPositions(0.38);
        ObservableValue<Boolean> some = model.chosenProperty().map(_ -> true).orElse(false);
        Fittings.shownWhen(split, some);
        Node empty = nothing();
        Fittings.shownWhen(empty, some.map(is -> !is));
        node.setCenter(new StackPane(split, empty));
    }

    public Parent node() {
        return node;
    }

    private Node head() {
        Label sign = fit.label(
                model.stateProperty().flatMap(state -> language.text("receiver.state." + word(state))), "chip");
        sign.setId("receiver-state");
        model.isOnProperty().subscribe(on -> sign.getStyleClass().setAll("label", "chip", on ? "success" : "plain"));
        Label address = fit.label(
                model.addressProperty()
                        .flatMap(at -> at.isPresent()
                                ? language.text("receiver.head.address", at.get())
                                : language.text("receiver.head.off")),
                "receiver-address");
        address.setId("receiver-address");
        Button copy =
                fit.signButton("receiver-copy", Feather.COPY, language.text("receiver.head.copy"), model::copyAddress);
        Fittings.shownWhen(copy, model.isOnProperty());
        Button on = fit.button("receiver-on", language.text("receiver.head.on"), model::switchOn, "primary");
        Fittings.shownWhen(on, model.isOnProperty().map(is -> !is));
        on.disableProperty().bind(model.stateProperty().map(state -> state instanceof ReceiverState.Switching));
        Button off = fit.button("receiver-off", language.text("receiver.head.switch-off"), model::switchOff);
        Fittings.shownWhen(off, model.isOnProperty());
        Button clear = fit.button("receiver-clear", language.text("receiver.head.clear"), this::clear, "quiet");
        clear.disableProperty().bind(model.chosenProperty().map(_ -> false).orElse(true));
        HBox head = new HBox(sign, address, copy, Fittings.gap(), clear, answers(), off, on);
        head.getStyleClass().addAll("pane-head", "receiver-head");
        return head;
    }

    private Node answers() {
        ToggleButton answers = new ToggleButton();
        answers.setId("receiver-script");
        answers.textProperty()
                .bind(script.inForceProperty()
                        .flatMap(count -> language.text("receiver.script.button", count.intValue())));
        answers.setMinWidth(Region.USE_PREF_SIZE);
        answers.selectedProperty().bindBidirectional(script.openProperty());
        return answers;
    }

    private Node script() {
        return Fittings.shownWhen(new ScriptPane(script, language).node(), script.openProperty());
    }

    private void clear() {
        list.getSelectionModel().clearSelection();
        model.clear();
    }

    private Node trouble() {
        Label text = fit.paragraph(model.stateProperty()
                .flatMap(state -> state instanceof ReceiverState.Failed(var why)
                        ? language.text(why)
                        : language.text("receiver.head.off")));
        HBox banner = new HBox(text);
        banner.getStyleClass().addAll("banner", "danger");
        return Fittings.shownWhen(banner, model.stateProperty().map(state -> state instanceof ReceiverState.Failed));
    }

    private Node list(ZoneId zone) {
        list.setId("receiver-list");
        list.setItems(model.arrivals());
        list.setFixedCellSize(34);
        list.setCellFactory(_ -> new ArrivalCell(language, zone));
        list.accessibleTextProperty().bind(language.text("receiver.list.name"));
        language.textsProperty().subscribe(_ -> list.refresh());
        model.chosenProperty().subscribe(arrival -> {
            if (arrival != null && !arrival.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(model.arrivals().indexOf(arrival));
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

    private static String word(ReceiverState state) {
        return switch (state) {
            case ReceiverState.Off _ -> "off";
            case ReceiverState.Switching _ -> "switching";
            case ReceiverState.On _ -> "on";
            case ReceiverState.Failed _ -> "failed";
        };
    }
}
