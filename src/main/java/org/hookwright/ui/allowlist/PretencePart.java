package org.hookwright.ui.allowlist;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.hookwright.allowlist.HostAddresses;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;

/** The receiver plays the firewall: from where a request is pretended to come, and what becomes of it. */
final class PretencePart {
    private final AllowListViewModel model;
    private final Language language;
    private final Fittings fit;

    PretencePart(AllowListViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
    }

    Node node() {
        CheckBox plays = new CheckBox();
        plays.setId("allow-plays");
        plays.textProperty().bind(language.text("allowlist.pretence.plays"));
        RightToLeft.wrap(plays);
        plays.selectedProperty().bindBidirectional(model.playsProperty());
        TextField sender = new TextField();
        sender.setId("allow-sender");
        sender.getStyleClass().add("code");
        sender.setPrefWidth(190);
        sender.textProperty().bindBidirectional(model.senderProperty());
        Label from = fit.labelOf(sender, language.text("allowlist.pretence.from"));
        FlowPane row = new FlowPane(8, 6, from, sender, senders());
        row.disableProperty().bind(model.playsProperty().not());
        Label outcome = fit.paragraph(outcome().flatMap(sentence -> language.text(sentence)));
        outcome.setId("allow-outcome");
        model.pretenceProperty()
                .subscribe(now -> outcome.getStyleClass()
                        .setAll(
                                "label",
                                now.isEmpty() ? "muted" : now.get().letsIn() ? "success-text" : "danger-text"));
        return AllowListView.section(
                fit,
                language,
                "allowlist.pretence.title",
                fit.paragraph(language.text("allowlist.pretence.intro"), "muted"),
                plays,
                row,
                outcome);
    }

    private ObservableValue<Sentence> outcome() {
        return model.pretenceProperty().map(PretencePart::outcome);
    }

    private static Sentence outcome(Optional<Pretence> now) {
        if (now.isEmpty()) {
            return Sentence.of("allowlist.pretence.off");
        }
        return now.get()
                .sender()
                .map(sender -> Sentence.of(
                        now.get().letsIn() ? "allowlist.pretence.in" : "allowlist.pretence.out",
                        sender.getHostAddress()))
                .orElseGet(() -> Sentence.of("allowlist.pretence.no-sender"));
    }

    private Node senders() {
        MenuButton menu = new MenuButton();
        menu.setId("allow-senders");
        menu.textProperty().bind(language.text("allowlist.pretence.choose"));
        List<MenuItem> items = AllowListViewModel.senders().stream()
                .map(this::item)
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        items.add(item(language.text("allowlist.pretence.stranger"), "203.0.113.9"));
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem item(HostAddresses.Entry entry) {
        ObservableValue<String> words = language.textsProperty()
                .map(texts -> texts.of(
                        "allowlist.entry.title",
                        entry.region().name(),
                        texts.of("allowlist.kind." + entry.kind().word())));
        return item(words, entry.blocks().getFirst().address());
    }

    private MenuItem item(ObservableValue<String> words, String address) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(words.map(text -> text + "   " + address));
        item.setOnAction(_ -> model.senderProperty().set(address));
        return item;
    }
}
