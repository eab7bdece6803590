package org.hookwright.ui.history;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Language;

/** Narrows the history to one of the last runs. */
final class RunChooser {
    private final HistoryViewModel model;
    private final Language language;
    private final MenuButton node = new MenuButton();

    RunChooser(HistoryViewModel model, Language language) {
        this.model = model;
        this.language = language;
        node.setMnemonicParsing(false);
        node.setId("history-runs");
        node.getStyleClass().addAll("filter-chip", "filter-chooser");
        node.textProperty().bind(language.text("history.run.choose"));
        node.accessibleTextProperty().bind(language.text("history.run.choose"));
        model.filterProperty().subscribe(filter -> {
            node.getStyleClass().remove("chosen");
            filter.run().ifPresent(_ -> node.getStyleClass().add("chosen"));
        });
        node.setOnShowing(_ -> fill());
        fill();
    }

    Node node() {
        return node;
    }

    private void fill() {
        Texts texts = language.texts();
        Optional<Long> chosen = model.filterProperty().get().run();
        MenuItem all = item(texts.of("history.facet.all"), chosen.isEmpty(), Optional.empty());
        node.getItems().setAll(all, new SeparatorMenuItem());
        for (ShownRun run : model.runs().lastProperty().get()) {
            String line = texts.of(
                    "history.run.line",
                    String.valueOf(run.id()),
                    Moments.inFull(run.at(), ZoneId.systemDefault(), texts.locale()),
                    run.workflow(),
                    run.ticket(),
                    run.badge().text());
            node.getItems().add(item(line, chosen.filter(id -> id == run.id()).isPresent(), Optional.of(run.id())));
        }
    }

    private MenuItem item(String text, boolean chosen, Optional<Long> run) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> model.choose(run));
        return item;
    }
}
