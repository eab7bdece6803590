package org.hookwright.ui.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.template.Reference;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;

/** What is known about a place of the body: what is wrong there, and what the placeholder gives. */
final class PlaceholderCard {
    private final Language language;
    private final BodyViewModel model;
    private final CodeEditor editor;

    PlaceholderCard(Language language, BodyViewModel model, CodeEditor editor) {
        this.language = language;
        this.model = model;
        this.editor = editor;
    }

    Optional<Node> at(int offset) {
        List<Node> parts = new ArrayList<>();
        editor.markCard(offset).ifPresent(parts::add);
        model.referenceAt(offset).filter(reference -> !reference.local()).ifPresent(it -> parts.add(about(it)));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        VBox card = new VBox();
        card.getStyleClass().add("placeholder-card");
        card.getStylesheets().add(PlaceholderCard.class.getResource("body.css").toExternalForm());
        card.getChildren().setAll(parts);
        return Optional.of(card);
    }

    private Node about(Reference reference) {
        Texts texts = language.texts();
        Facts facts = model.facts(reference.path());
        Label path = new Label(reference.path());
        path.getStyleClass().addAll("card-path", "code");
        String given = facts.unset() ? texts.of("body.offer.empty") : facts.value();
        Label value = new Label(given);
        RightToLeft.wrap(value);
        value.getStyleClass().addAll("card-value", facts.unset() ? "unset" : "set");
        Offer offer = model.offerFor(reference.path())
                .orElseGet(() -> Offer.path(reference.path(), Optional.empty(), Sentence.of("body.origin.unknown")));
        Label words = new Label(String.join(" ", OfferFooter.sentences(texts, model, offer)));
        RightToLeft.wrap(words);
        words.getStyleClass().add("card-words");
        VBox about = new VBox(path, value, words);
        about.getStyleClass().add("card-part");
        return about;
    }
}
