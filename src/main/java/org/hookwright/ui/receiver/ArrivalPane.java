package org.hookwright.ui.receiver;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Verdict;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.BodyPane;
import org.hookwright.ui.response.LongLines;
import org.hookwright.ui.response.WireTints;

/** One request that arrived: its body, its head as it came, and what was answered. */
final class ArrivalPane {
    private final ReceiverViewModel model;
    private final Language language;
    private final Fittings fit;
    private final Jobs jobs;
    private final BorderPane node = new BorderPane();

    ArrivalPane(ReceiverViewModel model, Language language, Jobs jobs, Desktop desktop) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        this.jobs = jobs;
        WordTabs tabs = new WordTabs();
        tabs.add(
                "arrival-body",
                language.text("receiver.tab.body"),
                () -> new BodyPane(
                                model.chosenProperty()
                                        .map(arrival -> arrival.content().body()),
                                language.text("receiver.body.empty"),
                                language,
                                jobs,
                                desktop)
                        .node());
        tabs.add(
                "arrival-head",
                language.text("receiver.tab.head"),
                () -> text(
                        "arrival-message",
                        model.chosenProperty()
                                .map(Arrival::content)
                                .map(Arrival.Content::message)
                                .orElse("")));
        tabs.add(
                "arrival-compare",
                language.text("receiver.tab.compare"),
                () -> new ComparisonPane(model.comparisonProperty(), language).node());
        tabs.add(
                "arrival-answer",
                language.text("receiver.tab.answer"),
                () -> text(
                        "arrival-reply",
                        model.chosenProperty()
                                .map(Arrival::content)
                                .flatMap(content -> language.text(content.answer()))
                                .orElse("")));
        HBox head = new HBox(tabs.words(), Fittings.gap());
        head.getStyleClass().addAll("pane-head", "exchange-head");
        node.setTop(new VBox(head, remarks()));
        node.setCenter(tabs.content());
        node.setMinWidth(260);
    }

    Parent node() {
        return node;
    }

    /** What is known of it beside its bytes: that it is a repetition, and which rule answered. */
    private Node remarks() {
        ObservableValue<Optional<Sentence>> repetition = remark(Arrival.Fate::repetition);
        ObservableValue<Optional<Sentence>> turn = remark(Arrival.Fate::turn);
        Label known = fit.paragraph(repetition.flatMap(this::said));
        known.setId("arrival-repetition");
        HBox.setHgrow(known, Priority.ALWAYS);
        HBox banner = new HBox(known);
        banner.getStyleClass().addAll("banner", "warning");
        Label rule = fit.paragraph(turn.flatMap(this::said), "muted", "small", "arrival-turn");
        rule.setId("arrival-turn");
        return new VBox(
                Fittings.shownWhen(banner, repetition.map(Optional::isPresent)),
                proof(),
                Fittings.shownWhen(rule, turn.map(Optional::isPresent)));
    }

    /** Whether it proved who sent it, and which input differs where it did not. */
    private Node proof() {
        ObservableValue<Verdict> verdict =
                model.chosenProperty().map(arrival -> arrival.fate().verdict()).orElse(Verdict.NOT_ASKED);
        Label said = fit.paragraph(Bindings.createStringBinding(
                () -> verdict.getValue().reasons().stream()
                        .map(language.texts()::of)
                        .collect(Collectors.joining(" ")),
                verdict,
                language.textsProperty()));
        said.setId("arrival-proof");
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox banner = new HBox(said);
        verdict.subscribe(now ->
                banner.getStyleClass().setAll("banner", now.kind() == Verdict.Kind.PROVEN ? "success" : "danger"));
        return Fittings.shownWhen(banner, verdict.map(now -> now.kind() != Verdict.Kind.NOT_ASKED));
    }

    private ObservableValue<Optional<Sentence>> remark(Function<Arrival.Fate, Optional<Sentence>> part) {
        return model.chosenProperty().map(Arrival::fate).map(part).orElse(Optional.empty());
    }

    private ObservableValue<String> said(Optional<Sentence> sentence) {
        return sentence.<ObservableValue<String>>map(language::text).orElseGet(() -> new SimpleStringProperty(""));
    }

    /** By the status where there is one; whoever got none was let down. */
    static Badge.Tone tone(Arrival.Fate fate) {
        return fate.status() == 0
                ? Badge.Tone.DANGER
                : Badge.ofStatus(fate.status()).tone();
    }

    private Node text(String id, ObservableValue<String> words) {
        CodeEditor text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        text.node().setId(id);
        text.focusTarget().accessibleTextProperty().bind(language.text("receiver.text." + id));
        words.subscribe(shown -> {
            String drawn = LongLines.folded(shown, language.texts());
            text.load(drawn);
            text.setLayer("wire", WireTints.of(drawn));
        });
        return text.node();
    }
}
