package org.hookwright.ui.samples;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** Says what stands between the editor and its file, and offers the ways on. */
final class EditBanner {
    private final SamplesViewModel model;
    private final Language language;
    private final Fittings fit;
    private final IntConsumer goTo;
    private final VBox node = new VBox();

    EditBanner(SamplesViewModel model, Language language, IntConsumer goTo) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        this.goTo = goTo;
        model.stateProperty().subscribe(_ -> draw());
        model.chosenProperty().subscribe(_ -> draw());
    }

    Node node() {
        return node;
    }

    private void draw() {
        node.getChildren().clear();
        Sample sample = model.chosenProperty().get();
        if (sample != null && sample.problem().isPresent()) {
            show("danger", sample.problem().get());
        }
        switch (model.stateProperty().get()) {
            case EditState.Saved _, EditState.Pending _ -> {}
            case EditState.Broken(var why, var line) -> {
                Sentence said = Sentence.of("samples.broken.text", why);
                if (line > 0) {
                    Runnable go = () -> goTo.accept(line);
                    show("warning", said, fit.button("sample-go-to", language.text("samples.broken.go"), go, "small"));
                } else {
                    show("warning", said);
                }
            }
            case EditState.Conflict _ ->
                show(
                        "warning",
                        Sentence.of("samples.conflict.text"),
                        fit.button("sample-keep", language.text("samples.conflict.keep"), model::keepMine, "small"),
                        fit.button("sample-load", language.text("samples.conflict.load"), model::loadTheirs, "small"));
            case EditState.NotSaved(var why) -> show("danger", why);
        }
    }

    private void show(String style, Sentence text, Node... actions) {
        Label label = fit.paragraph(language.text(text));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox banner = new HBox(label);
        banner.getChildren().addAll(actions);
        banner.getStyleClass().addAll("banner", style);
        node.getChildren().add(banner);
    }
}
