package org.hookwright.ui.body;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;

/**
 * What there is to know about the selected offer: its meaning, where it comes from, in how many samples it is empty.
 */
final class OfferFooter {
    private final Language language;
    private final BodyViewModel model;
    private final Label words = new Label();
    private final VBox node = new VBox(words);

    OfferFooter(Language language, BodyViewModel model) {
        this.language = language;
        this.model = model;
        RightToLeft.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        node.setMinHeight(Region.USE_PREF_SIZE);
        node.getStyleClass().add("offer-footer");
    }

    VBox node() {
        return node;
    }

    void show(Offer offer) {
        words.setText(String.join(" ", sentences(language.texts(), model, offer)));
    }

    static List<String> sentences(Texts texts, BodyViewModel model, Offer offer) {
        List<String> sentences = new ArrayList<>();
        offer.meaning().ifPresent(meaning -> sentences.add(texts.of(meaning)));
        sentences.add(texts.of(offer.origin()));
        if (offer.kind() == Offer.Kind.PATH && model.output(offer.text()).isEmpty()) {
            Facts facts = model.facts(offer.text());
            if (facts.emptyIn() == 0) {
                sentences.add(texts.of("body.offer.always", facts.samples()));
            } else {
                sentences.add(texts.of("body.offer.empty-in", facts.emptyIn(), facts.samples()));
            }
        }
        return sentences;
    }
}
