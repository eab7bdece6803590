package org.hookwright.ui.response;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Colouring;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;

/** A reply's body with its tools. */
final class BodyView {
    private final BodyViewModel model;
    private final Language language;
    private final Fittings fit;
    private final BorderPane node = new BorderPane();
    private Colouring colouring = Colouring.PLAIN;

    BodyView(BodyViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        CodeEditor text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        text.node().setId("exchange-body-text");
        text.focusTarget().accessibleTextProperty().bind(language.text("response.body.name"));
        model.partProperty().subscribe(part -> show(text, part));
        node.setTop(tools());
        node.setCenter(text.node());
        node.setBottom(new VBox(note(), parts()));
    }

    Node node() {
        return node;
    }

    /** Takes the former text away before the colours change: colouring tens of thousands of its lines would be felt. */
    private void show(CodeEditor text, BodyViewModel.Part part) {
        Colouring wanted = part.json() ? Colouring.FILLED_JSON : Colouring.PLAIN;
        if (wanted != colouring) {
            text.load("");
            text.colour(wanted);
            colouring = wanted;
        }
        text.load(part.text());
    }

    private Node tools() {
        ToggleButton pretty = toggle("exchange-pretty", "response.body.pretty");
        pretty.selectedProperty().bindBidirectional(model.prettyProperty());
        ObservableValue<String> reason = model.cannotPrettyProperty()
                .flatMap(why ->
                        language.textsProperty().map(texts -> why.map(texts::of).orElse("")));
        Node prettyFrame = fit.withReason(pretty, reason);
        ToggleButton unfold = toggle("exchange-unfold", "response.body.unfold");
        fit.explain(unfold, language.text("response.body.unfold-hint"));
        unfold.selectedProperty().bindBidirectional(model.unfoldedProperty());
        Fittings.shownWhen(unfold, model.partProperty().map(BodyViewModel.Part::hasLongLines));
        Button open = fit.signButton(
                "exchange-open", Feather.EXTERNAL_LINK, language.text("response.body.open"), model::open);
        Fittings.shownWhen(open, model.canOpenProperty());
        Label size = fit.label(
                model.partProperty().flatMap(part -> language.text(Amounts.size(part.total()))), "muted", "small");
        size.setId("exchange-size");
        HBox tools = new HBox(
                prettyFrame,
                unfold,
                size,
                Fittings.gap(),
                open,
                fit.signButton("exchange-copy", Feather.COPY, language.text("response.body.copy"), model::copy),
                fit.signButton("exchange-save", Feather.DOWNLOAD, language.text("response.body.save"), model::save));
        tools.getStyleClass().add("tool-line");
        return tools;
    }

    private ToggleButton toggle(String id, String key) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.textProperty().bind(language.text(key));
        toggle.getStyleClass().addAll("quiet", "small");
        return toggle;
    }

    private Node note() {
        Label note = fit.paragraph(
                model.noteProperty()
                        .flatMap(said -> language.textsProperty()
                                .map(texts -> said.map(texts::of).orElse(""))),
                "small");
        note.setId("exchange-note");
        HBox line = new HBox(note);
        line.getStyleClass().addAll("banner", "part-bar");
        return Fittings.shownWhen(line, model.noteProperty().map(Optional::isPresent));
    }

    private Node parts() {
        ObservableValue<String> where = model.partProperty()
                .flatMap(part -> language.text(
                        part.more() || part.to() >= part.total() ? "response.body.part" : "response.body.part-kept",
                        part.from() + 1,
                        part.to(),
                        part.total()));
        Button previous =
                fit.button("exchange-previous", language.text("response.body.previous"), model::previousPart, "small");
        Button next = fit.button("exchange-next-part", language.text("response.body.next"), model::nextPart, "small");
        previous.disableProperty().bind(model.partProperty().map(part -> part.from() == 0));
        next.disableProperty().bind(model.partProperty().map(part -> !part.more()));
        HBox bar = new HBox(fit.label(where, "small"), Fittings.gap(), previous, next);
        bar.getStyleClass().addAll("banner", "part-bar");
        return Fittings.shownWhen(bar, model.partProperty().map(part -> !part.isWhole()));
    }
}
