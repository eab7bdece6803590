package org.hookwright.ui.response;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;
import org.jspecify.annotations.Nullable;

/** One exchange: what it means, and under words to choose from the reply, its headers, the timing, the request. */
public final class ExchangeView {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final ObservableValue<@Nullable ShownExchange> exchange;
    private final Language language;
    private final Jobs jobs;
    private final Desktop desktop;
    private final Fittings fit;
    private final WordTabs tabs = new WordTabs();
    private final BorderPane node = new BorderPane();

    public ExchangeView(
            ObservableValue<@Nullable ShownExchange> exchange, Language language, Jobs jobs, Desktop desktop) {
        this.exchange = exchange;
        this.language = language;
        this.jobs = jobs;
        this.desktop = desktop;
        this.fit = new Fittings(language);
        node.getStyleClass().addAll("exchange", "surface");
        node.setMinSize(0, 0);
        node.getStylesheets().add(ExchangeView.class.getResource("response.css").toExternalForm());
        addTabs();
        Region strip = tabs.strip(language.text("response.tab.all"));
        HBox.setHgrow(strip, Priority.ALWAYS);
        HBox head = new HBox(strip);
        head.getStyleClass().addAll("pane-head", "exchange-head");
        node.setTop(new VBox(said(), head));
        node.setCenter(tabs.content());
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Parent node() {
        return node;
    }

    private void addTabs() {
        tabs.add("exchange-body", language.text("response.tab.body"), this::bodyPane);
        tabs.add(
                "exchange-headers",
                language.text(
                        "response.tab.headers",
                        of(
                                shown -> shown.reply().isEmpty()
                                        ? ""
                                        : String.valueOf(
                                                shown.reply().get().headers().size()),
                                "")),
                this::headersPane);
        tabs.add(
                "exchange-timing",
                language.text("response.tab.timing"),
                () -> new TimingView(of(ShownExchange::timing, Timing.NONE), language).node());
        ObservableValue<Optional<ShownExchange>> whole =
                exchange.map(Optional::of).orElse(Optional.empty());
        tabs.add(
                "exchange-connection",
                language.text("response.tab.connection"),
                () -> new ConnectionPane(whole, language).node(),
                of(shown -> shown.trip().tls().isPresent() || shown.trip().plain(), false));
        tabs.add(
                "exchange-redirects",
                counted(
                        "response.tab.redirects",
                        shown -> shown.trip().hops().size() + (shown.pointsTo().isPresent() ? 1 : 0)),
                () -> new RedirectsPane(whole, language).node(),
                of(shown -> !shown.trip().hops().isEmpty() || shown.pointsTo().isPresent(), false));
        tabs.add(
                "exchange-attempts",
                counted(
                        "response.tab.attempts",
                        shown -> Math.max(1, shown.trip().attempts().size())),
                () -> new AttemptsPane(whole, language).node());
        tabs.add("exchange-sent", language.text("response.tab.sent"), this::sentPane);
    }

    private ObservableValue<String> counted(String key, ToIntFunction<ShownExchange> count) {
        return language.text(key, of(shown -> String.valueOf(count.applyAsInt(shown)), ""));
    }

    /** The search of the text that is shown, wherever in the pane the keyboard is. */
    private void pressed(KeyEvent event) {
        Node text = tabs.content().lookup(".styled-text-area");
        if (FIND.match(event) && text != null) {
            text.requestFocus();
            Event.fireEvent(text, event.copyFor(text, text));
            event.consume();
        }
    }

    /** Status and time, before and behind what is said. */
    private Node said() {
        Label badge = fit.label(
                sentence(of(shown -> shown.badge().text(), Sentence.of("response.badge.status", ""))), "chip");
        badge.setId("exchange-status");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        exchange.subscribe(shown -> badge.getStyleClass()
                .setAll(
                        "label",
                        "chip",
                        shown == null ? "plain" : shown.badge().tone().style()));
        Label took = fit.label(sentence(of(shown -> Amounts.time(shown.took()), Amounts.size(0))), "muted");
        took.setMinWidth(Region.USE_PREF_SIZE);
        Fittings.shownWhen(took, of(shown -> !shown.timing().phases().isEmpty(), false));
        Label meaning = fit.paragraph(sentence(of(ShownExchange::meaning, Amounts.size(0))), "strong");
        meaning.setId("exchange-meaning");
        meaning.setAccessibleRole(AccessibleRole.TEXT);
        Label next =
                fit.paragraph(sentence(of(shown -> shown.next().orElse(shown.meaning()), Amounts.size(0))), "muted");
        next.setId("exchange-next");
        Fittings.shownWhen(next, of(shown -> shown.next().isPresent(), false));
        VBox words = new VBox(meaning, next);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(badge, words, took);
        box.getStyleClass().add("exchange-said");
        return Fittings.shownWhen(box, exchange.map(_ -> true).orElse(false));
    }

    private Node bodyPane() {
        ObservableValue<String> instead = of(shown -> shown.reply().isPresent(), true)
                .flatMap(replied -> language.text(replied ? "response.body.empty" : "response.body.no-reply"));
        return new BodyPane(
                        exchange.map(
                                shown -> shown.reply().map(ShownReply::body).orElse(null)),
                        instead,
                        language,
                        jobs,
                        desktop)
                .node();
    }

    private Node headersPane() {
        return new HeadersPane(of(ShownExchange::reply, Optional.empty()), language, jobs, desktop).node();
    }

    private Node sentPane() {
        CodeEditor text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        text.node().setId("exchange-sent-text");
        text.focusTarget().accessibleTextProperty().bind(language.text("response.sent.name"));
        of(ShownExchange::asSent, "").subscribe(sent -> {
            String drawn = LongLines.folded(WireText.visible(sent), language.texts());
            text.load(drawn);
            text.setLayer("wire", WireTints.of(drawn));
        });
        HBox bar = new HBox(
                fit.label(language.text("response.sent.note"), "muted", "small"),
                Fittings.gap(),
                fit.button(
                        "exchange-copy-sent",
                        language.text("response.sent.copy"),
                        () -> desktop.copy(of(ShownExchange::asSent, "").getValue()),
                        "quiet"));
        bar.getStyleClass().add("tool-line");
        BorderPane pane = new BorderPane(text.node());
        pane.setTop(bar);
        return pane;
    }

    private <T> ObservableValue<T> of(Function<ShownExchange, T> part, T otherwise) {
        return exchange.map(part).orElse(otherwise);
    }

    private ObservableValue<String> sentence(ObservableValue<Sentence> sentence) {
        return sentence.flatMap(language::text);
    }
}
