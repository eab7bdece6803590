package org.hookwright.ui.receiver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Comparison;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** What arrived beside what was sent: one sentence, then a line for each difference. */
final class ComparisonPane {
    private final Language language;
    private final Fittings fit;
    private final VBox box = new VBox(10);
    private final ScrollPane node = new ScrollPane(box);

    ComparisonPane(ObservableValue<Optional<Comparison>> comparison, Language language) {
        this.language = language;
        fit = new Fittings(language);
        box.getStyleClass().add("comparison");
        node.setFitToWidth(true);
        node.setId("arrival-comparison");
        comparison.subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(Optional<Comparison> found) {
        box.getChildren().clear();
        if (found.isEmpty()) {
            box.getChildren().add(fit.paragraph(language.text("receiver.compare.nothing"), "muted"));
            return;
        }
        Comparison comparison = found.get();
        Label verdict = fit.paragraph(language.text(sentence(comparison)));
        verdict.setId("comparison-verdict");
        HBox.setHgrow(verdict, Priority.ALWAYS);
        HBox banner = new HBox(verdict);
        banner.getStyleClass().addAll("banner", comparison.isIdentical() ? "success" : "warning");
        box.getChildren().add(banner);
        if (comparison.cut()) {
            box.getChildren()
                    .add(fit.paragraph(
                            language.text("receiver.compare.cut", comparison.bytes()), "muted", "small"));
        }
        if (!comparison.isIdentical()) {
            box.getChildren().add(table(comparison));
        }
    }

    private static Sentence sentence(Comparison comparison) {
        if (comparison.isIdentical()) {
            return Sentence.of("receiver.compare.identical", comparison.headers(), comparison.bytes());
        }
        return Sentence.of(
                comparison.body().isPresent() ? "receiver.compare.differs" : "receiver.compare.head-only",
                comparison.head().size());
    }

    private Node table(Comparison comparison) {
        GridPane grid = new GridPane(12, 6);
        grid.getStyleClass().add("comparison-table");
        ColumnConstraints what = new ColumnConstraints();
        what.setMinWidth(110);
        what.setPercentWidth(24);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(38);
        grid.getColumnConstraints().addAll(what, half, half);
        grid.add(fit.label(language.text("receiver.compare.part"), "muted", "small"), 0, 0);
        grid.add(fit.label(language.text("receiver.compare.sent"), "muted", "small"), 1, 0);
        grid.add(fit.label(language.text("receiver.compare.arrived"), "muted", "small"), 2, 0);
        int row = 1;
        for (Comparison.Differs differs : comparison.head()) {
            row(grid, row++, part(differs), List.of(differs.sent(), differs.arrived()));
        }
        if (comparison.body().isPresent()) {
            Comparison.Parting parting = comparison.body().get();
            row(
                    grid,
                    row,
                    Sentence.of("receiver.compare.body", parting.at(), parting.line(), parting.column()),
                    List.of(parting.sent(), parting.arrived()));
            grid.add(bytes(parting.sentBytes()), 1, row + 1);
            grid.add(bytes(parting.arrivedBytes()), 2, row + 1);
        }
        return grid;
    }

    private Node bytes(long count) {
        return fit.label(language.text("receiver.compare.bytes", count), "muted", "small");
    }

    private void row(GridPane grid, int row, Sentence part, List<String> sides) {
        grid.add(fit.paragraph(language.text(part), "small"), 0, row);
        for (int i = 0; i < sides.size(); i++) {
            Label side = fit.paragraph(
                    sides.get(i).isEmpty()
                            ? language.text("receiver.compare.not-there")
                            : new javafx.beans.property.SimpleStringProperty(sides.get(i)),
                    sides.get(i).isEmpty() ? "muted" : "code");
            grid.add(side, i + 1, row);
        }
    }

    private static Sentence part(Comparison.Differs differs) {
        return Sentence.of(
                "receiver.compare." + differs.kind().name().toLowerCase(Locale.ROOT), differs.name());
    }
}
