package org.hookwright.ui.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
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
import org.kordamp.ikonli.feather.Feather;

/** The head of the history: search, how far back, how it ended, from where to where. */
final class FilterBar {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final HistoryViewModel model;
    private final Language language;
    private final Fittings fit;
    private final TextField search = new TextField();
    private final KeptMenu kept;
    private final VBox node;

    FilterBar(HistoryViewModel model, Language language, Supplier<LocalDate> today) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        kept = new KeptMenu(model, language);
        OwnPeriod own = new OwnPeriod(model, language, today);
        HBox periods = group(List.of(Period.Last.values()), this::periodChip);
        periods.getChildren().addAll(own.chip(), own.days());
        FlowPane chips = new FlowPane(
                periods, group(List.of(Filter.Outcome.values()), this::outcomeChip), choosers(), kept.namingNode());
        chips.getStyleClass().add("filter-groups");
        node = new VBox(
                searchLine(), chips, new FilterChips(model, language).node(), new FigureCards(model, language).node());
        node.getStyleClass().addAll("history-head", "subtle");
    }

    private HBox choosers() {
        HBox choosers = group(List.of(Facet.values()), this::chooser);
        choosers.getChildren().add(new RunChooser(model, language).node());
        return choosers;
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
        search.setMaxWidth(420);
        HBox line = new HBox(search, kept.menu(), Fittings.gap(), late(), extent(), fold(), export());
        line.getStyleClass().add("history-search-line");
        return line;
    }

    private Node late() {
        Label late = fit.label(language.text("history.figures.late"), "muted", "small");
        late.setMinWidth(0);
        return Fittings.shownWhen(late, model.figures().lateProperty());
    }

    /** How many there are and what they may take; leads to where that is set. */
    private Node extent() {
        Hyperlink extent = new Hyperlink();
        extent.setId("history-extent");
        extent.textProperty()
                .bind(model.extentProperty()
                        .flatMap(counted -> language.text(
                                counted.exact() ? "history.head.extent" : "history.head.extent-least",
                                counted.found(),
                                Amounts.size(counted.room().bytes()),
                                Amounts.size(counted.room().limit()),
                                counted.room().days())));
        extent.getStyleClass().add("history-extent");
        extent.setMinWidth(Region.USE_PREF_SIZE);
        extent.setOnAction(_ -> model.changeLimits());
        fit.explain(
                extent,
                model.extentProperty()
                        .flatMap(counted -> language.text(
                                "history.head.limits",
                                counted.all(),
                                counted.room().days(),
                                Amounts.size(counted.room().limit()))));
        return extent;
    }

    /** Folds the cards away and brings them back. */
    private Node fold() {
        BooleanProperty open = model.figures().openProperty();
        ObservableValue<String> words =
                open.flatMap(is -> language.text(is ? "history.figures.fold" : "history.figures.unfold"));
        Button fold = fit.signButton("history-fold", Feather.BAR_CHART_2, words, () -> open.set(!open.get()));
        open.subscribe(is -> fold.pseudoClassStateChanged(ON, is));
        fold.getStyleClass().add("history-fold");
        return fold;
    }

    private Node export() {
        Button export = fit.button("history-export", language.text("history.export.open"), model.export()::toggle);
        ObservableValue<String> reason = model.stateProperty()
                .flatMap(state -> state == ListState.SHOWN
                        ? language.textsProperty().map(_ -> "")
                        : language.text("history.export.nothing"));
        return fit.withReason(export, reason);
    }

    private static <T> HBox group(List<T> values, Function<T, Node> chip) {
        HBox group = new HBox();
        group.getStyleClass().add("filter-group");
        values.forEach(value -> group.getChildren().add(chip.apply(value)));
        return group;
    }

    private Node periodChip(Period.Last period) {
        ToggleButton chip = chip("history-span-" + period.id(), "history.span." + period.id());
        chip.setOnAction(_ -> {
            model.within(period);
            chip.setSelected(model.filterProperty().get().period() == period);
        });
        model.filterProperty().subscribe(filter -> chip.setSelected(filter.period() == period));
        return chip;
    }

    private Node outcomeChip(Filter.Outcome outcome) {
        ToggleButton chip = chip("history-outcome-" + outcome.id(), "history.outcome." + outcome.id());
        chip.setOnAction(_ -> {
            model.ending(outcome);
            chip.setSelected(model.filterProperty().get().outcome() == outcome);
        });
        model.filterProperty().subscribe(filter -> chip.setSelected(filter.outcome() == outcome));
        if (outcome == Filter.Outcome.FAILED) {
            chip.textProperty()
                    .bind(model.extentProperty()
                            .flatMap(counted -> language.text("history.outcome.failed-count", counted.failed())));
        }
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
        chooser.textProperty().bind(language.text("history.facet." + facet.id()));
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
