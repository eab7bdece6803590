package org.hookwright.ui.receiver;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;
import org.kordamp.ikonli.feather.Feather;

/** The receiver screen: the switch above, beneath it what arrived, how it answers, as whom, and how it is kept safe. */
public final class ReceiverView {
    private static final String SCRIPT = "receiver-tab-script";

    private final ReceiverViewModel model;
    private final ReceiverModels models;
    private final Language language;
    private final Fittings fit;
    private final WordTabs tabs = new WordTabs();
    private final BorderPane node = new BorderPane();

    public ReceiverView(ReceiverModels models, Language language, Jobs jobs, Desktop desktop, ZoneId zone) {
        this(models, List.of(), language, jobs, desktop, zone);
    }

    /** @param more stand behind the tabs of its own */
    public ReceiverView(
            ReceiverModels models, List<ReceiverTab> more, Language language, Jobs jobs, Desktop desktop, ZoneId zone) {
        this.models = models;
        this.model = models.receiver();
        this.language = language;
        this.fit = new Fittings(language);
        node.setId("receiver");
        node.getStyleClass().addAll("receiver", "surface");
        node.getStylesheets().add(ReceiverView.class.getResource("receiver.css").toExternalForm());
        tabs.add(
                "receiver-tab-requests",
                language.text("receiver.part.requests"),
                () -> new RequestsPane(model, language, jobs, desktop, zone).node());
        tabs.add(
                SCRIPT, language.text("receiver.part.script"), () -> new ScriptPane(models.scripts(), language).node());
        tabs.add(
                "receiver-tab-acts",
                language.text("receiver.part.acts"),
                () -> new ActsPane(models.acts(), language).node());
        tabs.add(
                "receiver-tab-security",
                language.text("receiver.part.security"),
                () -> new SecurityPane(models.security(), language).node());
        more.forEach(tab -> tabs.add(tab.id(), language.text(tab.word()), tab.maker()));
        HBox words = new HBox(tabs.words(), Fittings.gap(), answers());
        words.getStyleClass().addAll("pane-head", "receiver-parts");
        node.setTop(new VBox(head(), trouble(), taken(), astray(), words));
        node.setCenter(tabs.content());
    }

    public Parent node() {
        return node;
    }

    /** Shows what stands behind a tab. */
    public void choose(String tab) {
        tabs.choose(tab);
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
        Button clear = fit.button("receiver-clear", language.text("receiver.head.clear"), model::clear, "quiet");
        clear.disableProperty().bind(model.chosenProperty().map(_ -> false).orElse(true));
        Label open = fit.label(language.text("receiver.head.open"), "chip", "warning");
        Fittings.shownWhen(open, model.listenProperty().map(Listen::everywhere));
        HBox head = new HBox(sign, address, copy, open, Fittings.gap(), clear, off, on);
        head.getStyleClass().addAll("pane-head", "receiver-head");
        return head;
    }

    /** Says by how many rules it answers, and leads to them. */
    private Node answers() {
        Button answers = fit.button(
                "receiver-script",
                models.scripts()
                        .rows()
                        .inForceProperty()
                        .flatMap(count -> language.text("receiver.script.button", count.intValue())),
                () -> tabs.choose(SCRIPT),
                "quiet");
        return answers;
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

    private Node taken() {
        ObservableValue<Optional<Sentence>> said = model.listeningProperty()
                .map(listening -> listening
                        .filter(where -> where.taken().isPresent())
                        .map(where ->
                                Sentence.of("receiver.head.taken", where.taken().getAsInt(), where.address())));
        return banner("receiver-taken", said, Optional.empty());
    }

    /** The chosen environment means the endpoint, and misses it: one press points it there. */
    private Node astray() {
        Aim aim = models.aim();
        ObservableValue<Optional<Sentence>> said = aim.missesProperty()
                .map(name -> name.map(environment -> Sentence.of("receiver.aim.misses", environment)));
        Button cure = fit.button(
                "receiver-aim",
                model.addressProperty().flatMap(at -> language.text("receiver.aim.cure", at.orElse(""))),
                aim::cure);
        return banner("receiver-astray", said, Optional.of(cure));
    }

    private Node banner(String id, ObservableValue<Optional<Sentence>> said, Optional<Button> cure) {
        Label text = fit.paragraph(said.flatMap(
                sentence -> sentence.isPresent() ? language.text(sentence.get()) : new SimpleStringProperty("")));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox banner = new HBox(8, text);
        cure.ifPresent(banner.getChildren()::add);
        banner.setId(id);
        banner.getStyleClass().addAll("banner", "warning");
        return Fittings.shownWhen(banner, said.map(Optional::isPresent));
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
