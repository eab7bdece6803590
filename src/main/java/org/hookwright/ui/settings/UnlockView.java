package org.hookwright.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field for the pass phrase: as a line over the screens, and as a part of the settings. */
public final class UnlockView {
    private static final double FIELD_WIDTH = 220;

    private final UnlockViewModel model;
    private final Language language;
    private final Fittings fittings;

    public UnlockView(UnlockViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
    }

    /** A line that is there while it asks. */
    public Parent line() {
        PasswordField phrase = field("unlock-phrase");
        Label text = fittings.paragraph(language.text("settings.unlock.text"));
        Button without =
                fittings.button("unlock-without", language.text("settings.unlock.without"), model::goWithout, "small");
        FlowPane row = new FlowPane(8, 6, phrase, unlock("unlock", phrase), without);
        row.setPrefWrapLength(FIELD_WIDTH * 2);
        row.getStyleClass().add("unlock-row");
        VBox words = new VBox(text, problem("unlock-problem"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(160);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(new FontIcon(Feather.LOCK), words, row);
        line.setId("unlock-line");
        line.getStyleClass().addAll("banner", "warning", "unlock-line");
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.goWithout();
                event.consume();
            }
        });
        model.onAsked(phrase::requestFocus);
        return Fittings.shownWhen(line, model.shownProperty());
    }

    /** The same as a part of a page, there while the secrets are locked. */
    Node part() {
        PasswordField phrase = field("settings-unlock-phrase");
        FlowPane row = new FlowPane(8, 6, phrase, unlock("settings-unlock", phrase));
        VBox part = new VBox(
                8, fittings.paragraph(language.text("settings.unlock.part")), row, problem("settings-unlock-problem"));
        return Fittings.shownWhen(part, model.lockedProperty());
    }

    private PasswordField field(String id) {
        PasswordField phrase = new PasswordField();
        phrase.setId(id);
        phrase.setPrefWidth(FIELD_WIDTH);
        fittings.prompt(phrase, language.text("settings.unlock.phrase"));
        phrase.textProperty().bindBidirectional(model.phraseProperty());
        // Not disabled, or the keyboard would go to the button that goes on without.
        phrase.editableProperty().bind(model.busyProperty().not());
        phrase.setOnAction(_ -> model.unlock());
        return phrase;
    }

    private Button unlock(String id, PasswordField phrase) {
        Button button = fittings.button(
                id,
                model.busyProperty()
                        .flatMap(busy -> language.text(busy ? "settings.unlock.busy" : "settings.unlock.unlock")),
                model::unlock,
                "primary",
                "small");
        button.disableProperty().bind(phrase.textProperty().isEmpty().or(model.busyProperty()));
        return button;
    }

    private Node problem(String id) {
        Label problem = fittings.paragraph(
                model.problemProperty().flatMap(why -> language.text(why)).orElse(""), "danger-text");
        problem.setId(id);
        return Fittings.shownWhen(
                problem, model.problemProperty().map(_ -> true).orElse(false));
    }
}
