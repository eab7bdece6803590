package org.hookwright.ui.history;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that narrows the list, each as a chip that a press takes away. */
final class FilterChips {
    private final HistoryViewModel model;
    private final Language language;
    private final FlowPane node = new FlowPane();
    private final Button clear;

    FilterChips(HistoryViewModel model, Language language) {
        this.model = model;
        this.language = language;
        clear = new Fittings(language)
                .button("history-clear-all", language.text("history.chip.clear-all"), model::clearFilter, "quiet");
        node.setId("history-chips");
        node.getStyleClass().add("filter-chips");
        model.filterProperty().subscribe(_ -> draw());
        language.textsProperty().subscribe(_ -> draw());
    }

    Node node() {
        return node;
    }

    private void draw() {
        List<FilterWords.Piece> pieces = FilterWords.of(model.filterProperty().get(), language.texts());
        boolean focused = node.getScene() != null
                && node.getScene().getFocusOwner() != null
                && node.getChildren().contains(node.getScene().getFocusOwner());
        node.getChildren().setAll(pieces.stream().map(this::chip).toList());
        node.getChildren().add(clear);
        node.setVisible(!pieces.isEmpty());
        node.setManaged(!pieces.isEmpty());
        if (focused && !pieces.isEmpty()) {
            node.getChildren().getFirst().requestFocus();
        }
    }

    private Button chip(FilterWords.Piece piece) {
        Texts texts = language.texts();
        Button chip = new Button(piece.text(), new FontIcon(Feather.X));
        chip.setMnemonicParsing(false);
        chip.setId("history-chip-" + piece.id());
        chip.getStyleClass().setAll("filter-chip", "filter-piece");
        chip.setAccessibleText(texts.of("history.chip.remove", piece.text()));
        chip.setOnAction(_ -> model.use(piece.without()));
        return chip;
    }
}
