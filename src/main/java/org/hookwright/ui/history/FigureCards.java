package org.hookwright.ui.history;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;

/**
 * The cards over the list: success, response time, both by day, and the targets and steps with the most exchanges.
 * Where the window is narrow the two figures stand over each other and the response times by day share a card with the
 * ranks.
 */
final class FigureCards {
    private static final double NARROW = 1_180;
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final FiguresViewModel model;
    private final HistoryViewModel list;
    private final Language language;
    private final Fittings fit;
    private final ObservableValue<Figures> figures;
    private final HBox node = new HBox();

    FigureCards(HistoryViewModel list, Language language) {
        this.list = list;
        this.language = language;
        model = list.figures();
        fit = new Fittings(language);
        figures = model.figuresProperty();
        Node twice = figures();
        VBox byDay = chart(
                "history.figures.by-day",
                bars(),
                legend("history.figures.good", "bar-good", "history.figures.failed", "bar-bad"));
        VBox times = chart(
                "history.figures.times-by-day",
                times("history-chart-times"),
                legend("history.figures.median", "key-median", "history.figures.p95-name", "key-p95"));
        WordTabs tabs = new WordTabs();
        VBox ranks = ranks(tabs);
        node.getChildren().addAll(twice, byDay, times, ranks);
        node.getStyleClass().add("figure-cards");
        node.setId("history-figures");
        Fittings.shownWhen(
                node,
                Bindings.createBooleanBinding(
                        () -> model.openProperty().get() && list.stateProperty().get() != ListState.EMPTY,
                        model.openProperty(),
                        list.stateProperty()));
        List.of(byDay, times, ranks).forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(0);
            card.setPrefWidth(300);
        });
        byDay.setPrefWidth(380);
        node.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < NARROW;
            times.setVisible(!narrow);
            times.setManaged(!narrow);
            node.pseudoClassStateChanged(TIGHT, narrow);
        });
    }

    Node node() {
        return node;
    }

    private Node figures() {
        Label rate = fit.label(said(words -> words.rate(figures.getValue().total())), "figure");
        rate.setId("history-rate");
        Label change = fit.label(said(words -> words.change(figures.getValue())), "small", "figure-change");
        change.setId("history-change");
        figures.subscribe(made -> {
            double points = FigureWords.points(made);
            change.pseudoClassStateChanged(WORSE, points < 0);
            change.pseudoClassStateChanged(BETTER, points > 0);
        });
        Fittings.shownWhen(change, change.textProperty().map(text -> !text.isEmpty()));
        Label counts = fit.label(said(words -> words.counts(figures.getValue().total())), "muted", "small");
        VBox success = card(fit.label(language.text("history.figures.success"), "muted"), rate, change, counts);
        Label median = fit.label(said(words -> words.median(figures.getValue().total())), "figure");
        median.setId("history-median");
        Label p95 = fit.label(said(words -> words.p95(figures.getValue().total())), "muted", "small");
        VBox response = card(fit.label(language.text("history.figures.response"), "muted"), median, p95);
        StackPane twice = new StackPane();
        twice.getStyleClass().add("figure-pair");
        HBox beside = new HBox();
        VBox above = new VBox();
        beside.getStyleClass().add("figure-cards-inner");
        above.getStyleClass().add("figure-cards-inner");
        VBox.setVgrow(success, Priority.ALWAYS);
        node.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < NARROW;
            beside.getChildren().clear();
            above.getChildren().clear();
            (narrow ? above : beside).getChildren().addAll(success, response);
            twice.getChildren().setAll(narrow ? above : beside);
        });
        twice.setMinWidth(Region.USE_PREF_SIZE);
        return twice;
    }

    private static VBox card(Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card", "figure-card");
        card.setMinWidth(Region.USE_PREF_SIZE);
        return card;
    }

    /** What follows the figures, the language and the filter. */
    private ObservableValue<String> said(Function<FigureWords, String> words) {
        return Bindings.createStringBinding(
                () -> words.apply(new FigureWords(language.texts())), figures, language.textsProperty());
    }

    /** A chart, and the words for what the mouse or the keys stand on. */
    private record Drawing(Region chart, StringProperty stood) {}

    private VBox chart(String title, Drawing drawing, Node legend) {
        Label name = fit.label(language.text(title), "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = fit.label(drawing.stood(), "small", "chart-value");
        value.setMinWidth(0);
        Fittings.shownWhen(legend, drawing.stood().map(String::isEmpty));
        HBox head = new HBox(name, Fittings.gap(), value, legend);
        head.getStyleClass().add("chart-head");
        drawing.chart().visibleProperty().bind(figures.map(made -> made.total().sent() > 0));
        StackPane place = new StackPane(drawing.chart(), nothing());
        VBox.setVgrow(place, Priority.ALWAYS);
        VBox card = new VBox(head, place);
        card.getStyleClass().addAll("card", "chart-card");
        return card;
    }

    /** Said where there is nothing to draw. */
    private Label nothing() {
        Label nothing = fit.label(
                model.failedProperty()
                        .flatMap(failed -> language.text(failed ? "history.figures.not-made" : "history.figures.none")),
                "muted");
        nothing.setMouseTransparent(true);
        return Fittings.shownWhen(nothing, figures.map(made -> made.total().sent() == 0));
    }

    private Node legend(String one, String oneStyle, String other, String otherStyle) {
        HBox legend = new HBox(
                key(oneStyle),
                fit.label(language.text(one), "muted", "small"),
                key(otherStyle),
                fit.label(language.text(other), "muted", "small"));
        legend.getStyleClass().add("chart-legend");
        legend.setMinWidth(0);
        return legend;
    }

    private static Region key(String style) {
        Region key = new Region();
        key.getStyleClass().addAll("chart-key", style);
        return key;
    }

    private Drawing bars() {
        BarsChart chart = new BarsChart(model::choose);
        return days(
                chart,
                "history.figures.by-day",
                new Values(Tally::sent, true, words -> words::number),
                words -> day -> words.day(chart.days().get(day)));
    }

    private Drawing times(String id) {
        TimesChart chart = new TimesChart(model::choose);
        chart.setId(id);
        return days(
                chart,
                "history.figures.times-by-day",
                new Values(tally -> tally.p95().toNanos(), false, words -> words::time),
                words -> day -> words.times(chart.days().get(day)));
    }

    /** What a chart's height stands for. */
    private record Values(
            Function<Tally, Number> of, boolean whole, Function<FigureWords, DoubleFunction<String>> named) {
        Scale scale(List<Statistics.Day> days) {
            double most = days.stream()
                    .mapToDouble(day -> of.apply(day.tally()).doubleValue())
                    .max()
                    .orElse(0);
            return Scale.of(most, whole);
        }
    }

    private Drawing days(
            DaysChart chart, String title, Values values, Function<FigureWords, IntFunction<String>> spoken) {
        Runnable draw = () -> {
            FigureWords words = new FigureWords(language.texts());
            List<Statistics.Day> days = figures.getValue().days();
            chart.show(
                    days,
                    list.filterProperty().get().day(),
                    values.scale(days),
                    values.named().apply(words));
            chart.name(days.stream().map(day -> words.date(day.day())).toList());
        };
        figures.subscribe(_ -> draw.run());
        language.textsProperty().subscribe(_ -> draw.run());
        ObservableValue<java.util.Optional<LocalDate>> day =
                list.filterProperty().map(Filter::day);
        day.subscribe(chart::narrow);
        StringProperty stood = stood(
                chart.stoodProperty(),
                cursor -> spoken.apply(new FigureWords(language.texts())).apply(cursor));
        name(chart, title, stood);
        return new Drawing(chart, stood);
    }

    private StringProperty stood(ReadOnlyIntegerProperty cursor, IntFunction<String> spoken) {
        StringProperty stood = new SimpleStringProperty("");
        cursor.subscribe(at -> stood.set(at.intValue() < 0 ? "" : spoken.apply(at.intValue())));
        return stood;
    }

    /** Read out: what the chart shows, and what the keys stand on or how to stand on something. */
    private void name(Region chart, String title, StringProperty stood) {
        chart.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> language.texts()
                                .of(
                                        "history.figures.chart-name",
                                        language.texts().of(title),
                                        stood.get().isEmpty()
                                                ? language.texts().of("history.figures.chart-keys")
                                                : stood.get()),
                        stood,
                        language.textsProperty()));
    }

    private VBox ranks(WordTabs tabs) {
        StringProperty stood = new SimpleStringProperty("");
        tabs.add(
                "history-rank-target",
                language.text("history.figures.by-target"),
                () -> bars(Filter.Facet.TARGET, Figures::targets, "history.figures.by-target", stood));
        tabs.add(
                "history-rank-step",
                language.text("history.figures.by-step"),
                () -> bars(Filter.Facet.STEP, Figures::steps, "history.figures.by-step", stood));
        Drawing times = times("history-chart-times-narrow");
        tabs.add("history-rank-times", language.text("history.figures.times-by-day"), () -> {
            times.stood().subscribe(stood::set);
            return times.chart();
        });
        Node word = tabs.words().lookup("#history-rank-times");
        node.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < NARROW;
            word.setVisible(narrow);
            word.setManaged(narrow);
            if (!narrow && tabs.chosenProperty().get().equals("history-rank-times")) {
                tabs.choose("history-rank-target");
            }
        });
        Label value = fit.label(stood, "small", "chart-value");
        value.setMinWidth(0);
        HBox head = new HBox(tabs.words(), Fittings.gap(), value);
        head.getStyleClass().addAll("chart-head", "rank-head");
        VBox.setVgrow(tabs.content(), Priority.ALWAYS);
        VBox card = new VBox(head, tabs.content());
        card.getStyleClass().addAll("card", "chart-card");
        return card;
    }

    private Node bars(
            Filter.Facet facet, Function<Figures, List<Statistics.Share>> shares, String title, StringProperty stood) {
        RankBars bars = new RankBars((name, failed) -> model.choose(facet, name, failed));
        bars.setId("history-bars-" + facet.id());
        Runnable draw = () -> {
            FigureWords words = new FigureWords(language.texts());
            bars.show(
                    shares.apply(figures.getValue()).stream()
                            .filter(share -> !share.name().isEmpty())
                            .toList(),
                    list.filterProperty().get().chosen(facet).orElse(""),
                    words::rank);
        };
        figures.subscribe(_ -> draw.run());
        language.textsProperty().subscribe(_ -> draw.run());
        StringProperty own = stood(
                bars.stoodProperty(),
                row -> new FigureWords(language.texts()).share(bars.shares().get(row)));
        own.subscribe(stood::set);
        name(bars, title, own);
        ScrollPane scroll = new ScrollPane(bars);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rank-scroll");
        scroll.setMinHeight(0);
        scroll.setPrefHeight(RankBars.ROW);
        return new StackPane(scroll, nothing());
    }
}
