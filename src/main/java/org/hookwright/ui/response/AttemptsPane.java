package org.hookwright.ui.response;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.run.Lengths;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** All tries of a step: a line with a dot for each, and below what each came to and how long was waited before. */
final class AttemptsPane {
    private final Language language;
    private final Fittings fit;
    private final VBox rows = new VBox();
    private final ScrollPane node = new ScrollPane(rows);

    AttemptsPane(ObservableValue<Optional<ShownExchange>> exchange, Language language) {
        this.language = language;
        this.fit = new Fittings(language);
        rows.setId("attempts");
        rows.getStyleClass().add("facts");
        node.setFitToWidth(true);
        node.getStyleClass().add("timing-scroll");
        node.accessibleTextProperty().bind(language.text("response.tab.attempts-name"));
        exchange.subscribe(this::draw);
        language.textsProperty().subscribe(_ -> draw(exchange.getValue()));
    }

    Node node() {
        return node;
    }

    private void draw(Optional<ShownExchange> exchange) {
        rows.getChildren().clear();
        exchange.ifPresent(shown -> {
            List<ShownAttempt> tries = of(shown);
            rows.getChildren().add(new AttemptLine(tries));
            for (int i = 0; i < tries.size(); i++) {
                rows.getChildren().add(row(tries.get(i), i == 0 ? null : tries.get(i - 1)));
            }
            if (shown.trip().attempts().isEmpty()) {
                rows.getChildren().add(fit.paragraph(language.text("response.attempts.single"), "muted", "small"));
            }
        });
    }

    private static List<ShownAttempt> of(ShownExchange shown) {
        return shown.trip().attempts().isEmpty()
                ? List.of(new ShownAttempt(1, Duration.ZERO, shown.badge(), shown.took(), true))
                : shown.trip().attempts();
    }

    private Node row(ShownAttempt attempt, @org.jspecify.annotations.Nullable ShownAttempt before) {
        Sentence number = Sentence.of("response.attempts.number", attempt.number());
        Label name = fit.label(language.text(number), attempt.shown() ? "strong" : "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label badge = fit.label(
                language.text(attempt.badge().text()), "chip", attempt.badge().tone().style());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Label took = fit.label(language.text(Amounts.time(attempt.took())), "muted");
        took.setMinWidth(Region.USE_PREF_SIZE);
        Label waited = fit.label(
                language.text(
                        before == null
                                ? Sentence.of("response.attempts.first")
                                : Sentence.of(
                                        "response.attempts.after",
                                        Lengths.words(attempt.after().minus(before.after())))),
                "muted",
                "small");
        HBox row = new HBox(name, badge, took, waited);
        row.getStyleClass().add("attempt-row");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(
                name.getText() + ", " + badge.getText() + ", " + took.getText() + ", " + waited.getText());
        return row;
    }
}
