package org.hookwright.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The sentences of some marks, each with its best fix to press. */
final class MarkCard {
    private MarkCard() {}

    static Optional<Node> of(Language language, List<Mark> marks) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        VBox card = new VBox();
        card.getStyleClass().add("mark-card");
        for (Mark mark : marks) {
            Label sentence = new Label(language.texts().of(mark.sentence()));
            RightToLeft.wrap(sentence);
            sentence.getStyleClass().addAll("mark-sentence", mark.weight().styleClass());
            card.getChildren().add(sentence);
            mark.fixes().stream().limit(1).forEach(fix -> card.getChildren().add(link(language, fix)));
        }
        return Optional.of(card);
    }

    private static Node link(Language language, Mark.Fix fix) {
        Hyperlink link = new Hyperlink(language.texts().of(fix.label()));
        link.setMnemonicParsing(false);
        link.setFocusTraversable(false);
        link.setOnAction(_ -> fix.action().run());
        return link;
    }
}
