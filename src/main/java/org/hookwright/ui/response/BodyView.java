package org.hookwright.ui.response;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
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
    private final Jobs jobs;
    private final Fittings fit;
    private final BorderPane node = new BorderPane();
    private final StackPane content = new StackPane();
    private final CodeEditor text;
    private final Map<Look, Node> made = new EnumMap<>(Look.class);
    private Colouring colouring = Colouring.PLAIN;

    BodyView(BodyViewModel model, Language language, Jobs jobs) {
        this.model = model;
        this.language = language;
        this.jobs = jobs;
        this.fit = new Fittings(language);
        text = new CodeEditor(language, jobs, CodeEditor.Mode.READING);
        text.node().setId("exchange-body-text");
        text.searchOn(model);
        text.focusTarget().accessibleTextProperty().bind(language.text("response.body.name"));
        model.textProperty().subscribe(this::show);
        model.shownProperty().subscribe(shown -> content.getChildren().setAll(nodeFor(shown)));
        content.setMinSize(0, 0);
        ObservableValue<Boolean> json =
                model.shownProperty().map(shown -> shown.kind() == BodyKind.JSON && shown.look() != Look.RAW);
        Node filter = Fittings.shownWhen(new FilterBar(model, language).node(), json);
        node.setTop(new VBox(tools(), filter));
        node.setCenter(content);
        node.setBottom(new VBox(note(), parts()));
    }

    Node node() {
        return node;
    }

    private Node nodeFor(BodyViewModel.Shown shown) {
        if (shown.look() == Look.TREE) {
            return once(Look.TREE, () -> new BodyTree(model, language).node());
        }
        if (shown.look() == Look.SEEN) {
            return shown.kind() == BodyKind.HTML
                    ? once(
                            Look.SEEN,
                            () -> new PageView(model.shownProperty().map(BodyViewModel.Shown::page), language).node())
                    : once(
                            Look.PRETTY,
                            () -> new PictureView(
                                            model.shownProperty().map(BodyViewModel.Shown::picture), language, jobs)
                                    .node());
        }
        return text.node();
    }

    private Node once(Look look, Supplier<Node> maker) {
        return made.computeIfAbsent(look, _ -> maker.get());
    }

    /** Takes the former text away before the colours change: colouring tens of thousands of its lines would be felt. */
    private void show(BodyPart part) {
        Colouring wanted = part.colouring();
        if (wanted != colouring) {
            text.load("");
            text.colour(wanted);
            colouring = wanted;
        }
        text.load(part.text());
    }

    private Node tools() {
        ToggleButton unfold = new ToggleButton();
        unfold.setId("exchange-unfold");
        unfold.textProperty().bind(language.text("response.body.unfold"));
        unfold.getStyleClass().addAll("quiet", "small");
        fit.explain(unfold, language.text("response.body.unfold-hint"));
        unfold.selectedProperty().bindBidirectional(model.unfoldedProperty());
        Fittings.shownWhen(unfold, model.textProperty().map(BodyPart::hasLongLines));
        Button open = fit.signButton(
                "exchange-open", Feather.EXTERNAL_LINK, language.text("response.body.open"), model::open);
        Fittings.shownWhen(open, model.canOpenProperty());
        Label size = fit.label(
                model.shownProperty()
                        .flatMap(
                                shown -> language.text(Amounts.size(shown.part().total()))),
                "muted",
                "small");
        size.setId("exchange-size");
        size.setMinWidth(Label.USE_PREF_SIZE);
        HBox tools = new HBox(
                looks(),
                unfold,
                size,
                Fittings.gap(),
                open,
                fit.signButton("exchange-copy", Feather.COPY, language.text("response.body.copy"), model::copy),
                fit.signButton("exchange-save", Feather.DOWNLOAD, language.text("response.body.save"), model::save));
        tools.getStyleClass().add("tool-line");
        return tools;
    }

    /** One button for each way to look at the body, while there are several. */
    private Node looks() {
        HBox looks = new HBox();
        looks.getStyleClass().add("look-line");
        ToggleGroup group = new ToggleGroup();
        for (Look look : new Look[] {Look.SEEN, Look.PRETTY, Look.TREE, Look.RAW}) {
            ToggleButton word = new ToggleButton();
            word.setId("exchange-" + look.id());
            word.textProperty().bind(model.shownProperty().flatMap(shown -> language.text(key(look, shown.kind()))));
            word.getStyleClass().addAll("quiet", "small");
            word.setMinWidth(ToggleButton.USE_PREF_SIZE);
            word.setToggleGroup(group);
            word.setOnAction(_ -> {
                word.setSelected(true);
                model.look(look);
            });
            model.shownProperty().subscribe(shown -> word.setSelected(shown.look() == look));
            Node frame = fit.withReason(word, reason(look));
            looks.getChildren()
                    .add(Fittings.shownWhen(
                            frame,
                            model.shownProperty().map(shown -> shown.looks().contains(look))));
        }
        return Fittings.shownWhen(
                looks, model.shownProperty().map(shown -> shown.looks().size() > 1));
    }

    private ObservableValue<String> reason(Look look) {
        ObservableValue<Optional<Sentence>> cannot = model.shownProperty().flatMap(_ -> model.cannotProperty(look));
        return cannot.flatMap(
                why -> language.textsProperty().map(texts -> why.map(texts::of).orElse("")));
    }

    private static String key(Look look, BodyKind kind) {
        return switch (look) {
            case PRETTY -> "response.look.pretty";
            case TREE -> "response.look.tree";
            case RAW -> kind == BodyKind.HTML ? "response.look.source" : "response.look.raw";
            case SEEN -> kind == BodyKind.HTML ? "response.look.page" : "response.look.picture";
        };
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

    /** Where the part stands in the body, and the ways to the others. */
    private Node parts() {
        ObservableValue<BodyPart> part = model.textProperty();
        ObservableValue<String> where = part.flatMap(now -> language.text(
                now.more() || now.to() >= now.total() ? "response.body.part" : "response.body.part-kept",
                now.from() + 1,
                now.to(),
                now.total()));
        Label place = fit.label(where, "small");
        place.setMinWidth(0);
        HBox bar = new HBox(
                place,
                Fittings.gap(),
                step("exchange-first-part", Feather.CHEVRONS_LEFT, "response.body.first", model::firstPart, back(part)),
                step(
                        "exchange-previous",
                        Feather.CHEVRON_LEFT,
                        "response.body.previous",
                        model::previousPart,
                        back(part)),
                step("exchange-next-part", Feather.CHEVRON_RIGHT, "response.body.next", model::nextPart, on(part)),
                step("exchange-last-part", Feather.CHEVRONS_RIGHT, "response.body.last", model::lastPart, on(part)));
        bar.getStyleClass().addAll("banner", "part-bar");
        ObservableValue<Boolean> read =
                model.shownProperty().map(shown -> shown.look() == Look.PRETTY || shown.look() == Look.RAW);
        ObservableValue<Boolean> several = part.map(now -> !now.isWhole());
        return Fittings.shownWhen(bar, read.flatMap(is -> several.map(more -> is && more)));
    }

    private static ObservableValue<Boolean> back(ObservableValue<BodyPart> part) {
        return part.map(now -> now.from() == 0);
    }

    private static ObservableValue<Boolean> on(ObservableValue<BodyPart> part) {
        return part.map(now -> !now.more());
    }

    private Button step(String id, Feather sign, String key, Runnable act, ObservableValue<Boolean> cannot) {
        Button button = fit.signButton(id, sign, language.text(key), act);
        button.disableProperty().bind(cannot);
        return button;
    }
}
