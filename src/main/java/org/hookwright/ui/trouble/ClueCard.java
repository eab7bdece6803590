package org.hookwright.ui.trouble;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.trouble.Certainty;
import org.hookwright.trouble.Clue;
import org.hookwright.trouble.Way;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** A clue: how sure it is, what was found, what to do, and buttons that lead there. */
final class ClueCard {
    private final Language language;
    private final Fittings fit;
    private final Pressed pressed;

    /** Hears which button of which clue was pressed, by their places: what they lead to may be newer than they are. */
    interface Pressed {
        void follow(int clue, int way);
    }

    ClueCard(Language language, Pressed pressed) {
        this.language = language;
        this.fit = new Fittings(language);
        this.pressed = pressed;
    }

    Node node(Clue clue, int index) {
        String id = "trouble-clue-" + index;
        Label sure =
                fit.label(language.text("trouble.certainty." + clue.certainty().id()), "chip", tone(clue.certainty()));
        sure.setMinWidth(Region.USE_PREF_SIZE);
        HBox sureness = new HBox(sure);
        sureness.getStyleClass().add("clue-sureness");
        Label what = fit.paragraph(language.text(clue.what()), "clue-what");
        what.setId(id);
        VBox said = new VBox(what);
        clue.next().ifPresent(next -> said.getChildren().add(fit.paragraph(language.text(next), "muted")));
        if (!clue.ways().isEmpty()) {
            said.getChildren().add(buttons(id, clue, index));
        }
        said.getStyleClass().add("clue-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox card = new HBox(sureness, said);
        card.getStyleClass().addAll("card", "clue", clue.certainty().id());
        card.setAlignment(Pos.TOP_LEFT);
        return card;
    }

    private Node buttons(String id, Clue clue, int index) {
        FlowPane line = buttons(id, clue.ways(), way -> pressed.follow(index, way));
        line.getChildren().forEach(button -> button.accessibleHelpProperty().bind(language.text(clue.what())));
        return line;
    }

    FlowPane buttons(String id, List<Way> ways, IntConsumer press) {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("clue-ways");
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            int place = i;
            Button button = fit.button(id + "-way-" + i, language.text(way.label()), () -> press.accept(place));
            if (way instanceof Way.CureCall || way instanceof Way.CureFlow) {
                button.getStyleClass().add("cure");
            }
            line.getChildren().add(button);
        }
        return line;
    }

    static String tone(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "danger";
            case LIKELY -> "warning";
            case UNLIKELY -> "plain";
            case RULED_OUT -> "success";
        };
    }
}
