package org.hookwright.ui.history;

import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Amounts;

/** One line about the last exchanges, at the foot of the design screen. */
public final class StripView {
    private static final int SHOWN = 3;

    private final StripViewModel model;
    private final Language language;
    private final InstantSource clock;
    private final FlowPane node = new FlowPane();

    public StripView(StripViewModel model, Language language, InstantSource clock) {
        this.model = model;
        this.language = language;
        this.clock = clock;
        node.setId("history-strip");
        node.getStyleClass().add("history-strip");
        node.getStylesheets().add(StripView.class.getResource("history.css").toExternalForm());
        model.recentProperty().subscribe(recent -> draw(recent, language.texts()));
        language.textsProperty().subscribe(texts -> draw(model.recentProperty().get(), texts));
    }

    public Parent node() {
        return node;
    }

    private void draw(Recent recent, Texts texts) {
        Fittings fit = new Fittings(language);
        Hyperlink open = new Hyperlink();
        open.setId("history-strip-open");
        open.textProperty().bind(language.text("history.strip.title"));
        open.accessibleTextProperty().bind(language.text("history.strip.open-name"));
        open.setOnAction(_ -> model.openHistory());
        node.getChildren().setAll(open);
        if (recent.last().isEmpty()) {
            node.getChildren().add(fit.label(language.text("history.strip.empty"), "muted"));
            return;
        }
        recent.last().stream().limit(SHOWN).map(row -> one(row, texts)).forEach(node.getChildren()::add);
        node.getChildren()
                .add(fit.label(
                        language.text(
                                "history.strip.rate", recent.percent(), recent.sent(), Amounts.time(recent.median())),
                        "muted"));
    }

    private Node one(Row row, Texts texts) {
        Label badge = new Label(texts.of(row.badge().text()));
        badge.getStyleClass().addAll("chip", row.badge().tone().style());
        Label ago = new Label(texts.of(Moments.ago(row.time(), clock.instant())));
        ago.getStyleClass().add("muted");
        HBox one = new HBox(badge, ago);
        one.getStyleClass().add("strip-one");
        return one;
    }
}
