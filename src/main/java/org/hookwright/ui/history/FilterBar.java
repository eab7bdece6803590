package org.hookwright.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.history.Filter.Facet;
import org.hookwright.ui.response.Amounts;

/** The head of the history: search, how far back, how it ended, from where to where. */
final class FilterBar {
    private final HistoryViewModel model;
    private final Language language;
    private final Fittings fit;
    private final TextField search = new TextField();
    private final VBox node;

    FilterBar(HistoryViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        FlowPane chips = new FlowPane(
                group(List.of(Filter.Span.values()), this::spanChip),
                group(List.of(Filter.Outcome.values()), this::outcomeChip),
                group(List.of(Facet.values()), this::chooser),
                new RunChooser(model, language).node());
        chips.getStyleClass().add("filter-groups");
        node = new VBox(searchLine(), chips);
        node.getStyleClass().addAll("history-head", "subtle");
    }

    Node node() {
        return node;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node searchLine() {
        search.setId("history-search");
        fit.prompt(search, language.text("history.search.prompt"));
        search.textProperty().bindBidirectional(model.wordsProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(460);
        Label count = fit.label(
                model.extentProperty()
                        .flatMap(extent -> language.text(
                                "history.head.extent",
                                extent.found(),
                                Amounts.size(extent.bytes()),
                                Amounts.size(extent.limit()))),
                "muted");
        count.setId("history-extent");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(search, Fittings.gap(), count);
        line.getStyleClass().add("history-search-line");
        return line;
    }

    private static <T> HBox group(List<T> values, Function<T, Node> chip) {
        HBox group = new HBox();
        group.getStyleClass().add("filter-group");
        values.forEach(value -> group.getChildren().add(chip.apply(value)));
        return group;
    }

    private Node spanChip(Filter.Span span) {
        ToggleButton chip = chip("history-span-" + span.id(), "history.span." + span.id());
        chip.setOnAction(_ -> {
            model.within(span);
            chip.setSelected(model.filterProperty().get().span() == span);
        });
        model.filterProperty().subscribe(filter -> chip.setSelected(filter.span() == span));
        return chip;
    }

    private Node outcomeChip(Filter.Outcome outcome) {
        ToggleButton chip = chip("history-outcome-" + outcome.id(), "history.outcome." + outcome.id());
        chip.setOnAction(_ -> {
            model.ending(outcome);
            chip.setSelected(model.filterProperty().get().outcome() == outcome);
        });
        model.filterProperty().subscribe(filter -> chip.setSelected(filter.outcome() == outcome));
        return chip;
    }

    private ToggleButton chip(String id, String key) {
        ToggleButton chip = new ToggleButton();
        chip.setId(id);
        chip.textProperty().bind(language.text(key));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().setAll("filter-chip");
        return chip;
    }

    private Node chooser(Facet facet) {
        MenuButton chooser = new MenuButton();
        chooser.setMnemonicParsing(false);
        chooser.setId("history-" + facet.id());
        chooser.getStyleClass().addAll("filter-chip", "filter-chooser");
        chooser.textProperty()
                .bind(model.filterProperty()
                        .flatMap(filter -> filter.chosen(facet)
                                .map(value -> language.text("history.facet.chosen", value))
                                .orElseGet(() -> language.text("history.facet." + facet.id()))));
        model.filterProperty().subscribe(filter -> {
            chooser.getStyleClass().remove("chosen");
            filter.chosen(facet).ifPresent(_ -> chooser.getStyleClass().add("chosen"));
        });
        chooser.accessibleTextProperty().bind(language.text("history.facet." + facet.id()));
        chooser.setOnShowing(_ -> fill(chooser, facet));
        fill(chooser, facet);
        return chooser;
    }

    private void fill(MenuButton chooser, Facet facet) {
        Filter filter = model.filterProperty().get();
        MenuItem all = item(
                language.texts().of("history.facet.all"), filter.chosen(facet).isEmpty());
        all.setOnAction(_ -> model.choose(facet, Optional.empty()));
        chooser.getItems().setAll(all, new SeparatorMenuItem());
        for (String value : model.valuesProperty().get().getOrDefault(facet, List.of())) {
            MenuItem item =
                    item(value, filter.chosen(facet).filter(value::equals).isPresent());
            item.setOnAction(_ -> model.choose(facet, Optional.of(value)));
            chooser.getItems().add(item);
        }
    }

    private static MenuItem item(String text, boolean chosen) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        return item;
    }
}
