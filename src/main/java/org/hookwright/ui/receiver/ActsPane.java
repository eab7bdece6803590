package org.hookwright.ui.receiver;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;

/** The targets that are played: an address of each to copy, what it wants, and how to see it refuse. */
final class ActsPane {
    private final ActsViewModel model;
    private final Language language;
    private final Fittings fit;
    private final ScrollPane node = new ScrollPane();

    ActsPane(ActsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        VBox all = new VBox(12, fit.paragraph(language.text("receiver.acts.remark"), "muted", "small"), memory());
        all.getStyleClass().add("script-form");
        for (Played played : Played.values()) {
            all.getChildren().add(card(played));
        }
        node.setContent(all);
        node.setFitToWidth(true);
        node.setId("acts");
        node.getStyleClass().add("acts");
    }

    Node node() {
        return node;
    }

    private Node memory() {
        ObservableValue<Integer> sum = model.keptProperty()
                .map(kept -> kept.values().stream().mapToInt(Integer::intValue).sum());
        Label kept = fit.label(sum.flatMap(count -> language.text("receiver.acts.kept", count)), "small");
        kept.setId("acts-kept");
        Button forget = fit.button("acts-forget", language.text("receiver.acts.forget"), model::forget, "quiet");
        forget.disableProperty().bind(sum.map(count -> count == 0));
        HBox line = new HBox(8, kept, forget);
        line.getStyleClass().add("script-row");
        return line;
    }

    private Node card(Played played) {
        Label title = new Label(played.title());
        title.getStyleClass().add("strong");
        Label kept = fit.label(
                model.keptProperty()
                        .map(counts -> count(counts, played))
                        .flatMap(count -> language.text("receiver.acts.kept", count)),
                "chip",
                "plain");
        Fittings.shownWhen(kept, model.keptProperty().map(counts -> count(counts, played) > 0));
        TextField address = new TextField();
        address.setEditable(false);
        address.getStyleClass().addAll("code", "acts-address");
        address.textProperty().bind(model.addressOf(played));
        fit.name(address, language.text("receiver.acts.address", played.title()));
        HBox.setHgrow(address, Priority.ALWAYS);
        Button copy = fit.signButton(
                "acts-copy-" + played.key(),
                Feather.COPY,
                language.text("receiver.acts.copy", played.title()),
                () -> model.copy(played));
        HBox line = new HBox(6, address, copy);
        VBox card = new VBox(
                4,
                new HBox(8, title, kept),
                line,
                fit.paragraph(language.text("receiver.acts." + played.key()), "muted", "small"));
        card.getStyleClass().add("acts-card");
        return card;
    }

    private static int count(Map<String, Integer> counts, Played played) {
        return counts.getOrDefault(played.key(), 0);
    }
}
