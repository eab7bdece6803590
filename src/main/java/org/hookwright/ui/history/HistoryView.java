package org.hookwright.ui.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.ExchangeView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The history screen: filter above, list to the left, the chosen exchange to the right. */
public final class HistoryView {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    /** What the list has of the width until somebody drags the line beside it. */
    public static final double LIST_SHARE = 0.66;

    private final HistoryViewModel model;
    private final Language language;
    private final Fittings fit;
    private final SplitPane split;
    private final BorderPane node = new BorderPane();
    private final FlowPane actions = new FlowPane();

    /** What the system gives: the clock, the zone times are told in, and the desktop around the program. */
    public record Surroundings(InstantSource clock, ZoneId zone, Desktop desktop) {}

    public HistoryView(HistoryViewModel model, Language language, Jobs jobs, Surroundings around) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        FilterBar filter = new FilterBar(
                model, language, () -> LocalDate.ofInstant(around.clock().instant(), around.zone()));
        TableView<Row> table = new ExchangeTable(model, language, around.clock(), around.zone()).node();
        Fittings.shownWhen(table, model.stateProperty().map(state -> state == ListState.SHOWN));
        StackPane place = new StackPane(table, nothing());
        VBox.setVgrow(place, Priority.ALWAYS);
        CausesView causes = new CausesView(model, language, around.clock(), around.zone());
        VBox list = new VBox(place, causes.node());
        list.heightProperty().subscribe(height -> causes.fit(height.doubleValue()));
        list.setMinWidth(0);
        split = new SplitPane(list, details(jobs, around.desktop(), around.zone()));
        split.setDividerPositions(LIST_SHARE);
        Parent comparison = new ComparisonView(model.comparison(), language, around.zone(), around.desktop()).node();
        split.visibleProperty().bind(comparison.visibleProperty().not());
        comparison.visibleProperty().subscribe((_, shown) -> {
            if (!shown) {
                table.requestFocus();
            }
        });
        Node export = new ExportPane(model, language).node();
        StackPane.setAlignment(export, Pos.TOP_RIGHT);
        node.setId("history");
        node.getStyleClass().addAll("history", "surface");
        node.getStylesheets().add(HistoryView.class.getResource("history.css").toExternalForm());
        node.setTop(filter.node());
        node.setCenter(new StackPane(split, comparison, export));
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event) && isOutsideOfDetails(event)) {
                filter.focusSearch();
                event.consume();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.openAsDraft();
            } else if (event.getCode() == KeyCode.DELETE) {
                model.delete();
            }
        });
    }

    public Parent node() {
        return node;
    }

    /** Has the line between the list and the details kept where it is left. */
    public void keepSplit(Consumer<SplitPane> keeping) {
        keeping.accept(split);
    }

    /** Puts one more button under the chosen exchange. */
    public void offer(Button button) {
        actions.getChildren().add(button);
    }

    /** In the details the same keys search the text that is shown there. */
    private static boolean isOutsideOfDetails(KeyEvent event) {
        for (Node at = event.getTarget() instanceof Node target ? target : null; at != null; at = at.getParent()) {
            if ("history-details".equals(at.getId())) {
                return false;
            }
        }
        return true;
    }

    private Node details(Jobs jobs, Desktop desktop, ZoneId zone) {
        Parent exchange = new ExchangeView(model.openedProperty(), language, jobs, desktop).node();
        Fittings.shownWhen(exchange, model.openedProperty().map(_ -> true).orElse(false));
        Label trouble = fit.paragraph(
                model.troubleProperty()
                        .flatMap(said -> language.textsProperty()
                                .map(texts -> said.map(texts::of).orElse(""))),
                "danger-text");
        HBox banner = new HBox(trouble);
        banner.getStyleClass().addAll("banner", "danger");
        Fittings.shownWhen(banner, model.troubleProperty().map(Optional::isPresent));
        BorderPane pane = new BorderPane(exchange);
        pane.setId("history-details");
        pane.setTop(new VBox(banner, refusal(), new RunCard(model.runs(), language, zone).node()));
        pane.setBottom(actions());
        pane.setMinWidth(350);
        return pane;
    }

    /** Why there is nothing to compare. */
    private Node refusal() {
        ObservableValue<ComparisonViewModel.State> state = model.comparison().stateProperty();
        Label why = fit.paragraph(
                state.flatMap(now -> language.textsProperty()
                        .map(texts ->
                                now instanceof ComparisonViewModel.State.Refused(var said) ? texts.of(said) : "")),
                "warning-text");
        why.setId("history-compare-refused");
        HBox banner = new HBox(
                why,
                Fittings.gap(),
                fit.signButton(
                        "history-compare-dismiss",
                        Feather.X,
                        language.text("history.compare.dismiss"),
                        model.comparison()::close));
        banner.getStyleClass().addAll("banner", "warning");
        return Fittings.shownWhen(banner, state.map(now -> now instanceof ComparisonViewModel.State.Refused));
    }

    private Node actions() {
        Button again = fit.button(
                "history-send-again", language.text("history.action.send-again"), model::sendAgain, "primary");
        fit.explain(again, language.text("history.action.send-again-hint"));
        Button compare = fit.button(
                "history-compare",
                model.pickedProperty()
                        .flatMap(rows ->
                                language.text(rows.size() == 2 ? "history.compare.two" : "history.compare.previous")),
                model::compare);
        fit.explain(compare, language.text("history.compare.hint"));
        actions.getChildren()
                .setAll(
                        whenChosen(again),
                        whenChosen(
                                fit.button("history-draft", language.text("history.action.draft"), model::openAsDraft)),
                        whenChosen(fit.button("history-curl", language.text("history.action.curl"), model::copyAsCurl)),
                        whenComparable(compare));
        actions.getStyleClass().add("history-actions");
        return actions;
    }

    private Node whenChosen(Button button) {
        ObservableValue<String> reason = model.canActProperty()
                .flatMap(can ->
                        language.textsProperty().map(texts -> can ? "" : texts.of("history.action.choose-first")));
        return fit.withReason(button, reason);
    }

    private Node whenComparable(Button button) {
        ObservableValue<String> reason = model.pickedProperty()
                .flatMap(rows -> language.textsProperty()
                        .map(texts -> rows.isEmpty()
                                ? texts.of("history.action.choose-first")
                                : rows.size() > 2 ? texts.of("history.compare.too-many") : ""));
        return fit.withReason(button, reason);
    }

    private Node nothing() {
        ObservableValue<ListState> state = model.stateProperty();
        Label title = fit.label(state.flatMap(now -> language.text("history." + key(now) + ".title")), "strong");
        title.setId("history-nothing");
        Label hint = fit.paragraph(
                state.flatMap(now -> now == ListState.UNREADABLE
                        ? model.whyProperty().flatMap(language::text)
                        : language.text("history." + key(now) + ".hint")),
                "muted",
                "empty-hint");
        Button clear = fit.button("history-clear", language.text("history.nothing.clear"), model::clearFilter);
        Fittings.shownWhen(clear, state.map(now -> now == ListState.NOTHING_FOUND));
        VBox box = new VBox(new FontIcon(Feather.CLOCK), title, hint, clear);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return Fittings.shownWhen(box, state.map(now -> now != ListState.SHOWN && now != ListState.BEGUN));
    }

    private static String key(ListState state) {
        return switch (state) {
            case BEGUN, READING, SHOWN -> "reading";
            case EMPTY -> "empty";
            case NOTHING_FOUND -> "nothing";
            case UNREADABLE -> "unreadable";
        };
    }
}
