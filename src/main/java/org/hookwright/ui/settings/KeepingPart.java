package org.hookwright.ui.settings;

import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.store.Strongbox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the secrets are kept and how strongly, and what can be done about it. */
final class KeepingPart {
    private final KeepingViewModel model;
    private final Language language;
    private final Fittings fittings;

    KeepingPart(KeepingViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
    }

    Node node(ObservableValue<String> kept) {
        Label words = fittings.paragraph(kept, "muted");
        HBox where = new HBox(8, sign(), words);
        where.getStyleClass().add("settings-line");
        Node said = fittings.paragraph(model.saidProperty()
                .flatMap(sentence -> language.text(sentence))
                .orElse(""));
        said.setId("keeping-said");
        model.failedProperty()
                .subscribe(failed -> said.getStyleClass().setAll("label", failed ? "danger-text" : "success-text"));
        Fittings.shownWhen(said, model.saidProperty().map(_ -> true).orElse(false));
        return new VBox(8, where, acts(), form(), said);
    }

    /** How strong it is, at a glance. */
    private Node sign() {
        Label sign = new Label();
        sign.setId("keeping-strength");
        sign.textProperty()
                .bind(model.stateProperty().flatMap(state -> language.text("settings.keeping.state." + word(state))));
        sign.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        sign.setGraphic(new FontIcon(Feather.LOCK));
        model.stateProperty().subscribe(state -> sign.getStyleClass().setAll("label", "chip", tone(word(state))));
        return sign;
    }

    private static String word(VaultState state) {
        return switch (state) {
            case VaultState.Opening _ -> "opening";
            case VaultState.Locked _ -> "locked";
            case VaultState.Shut _ -> "shut";
            case VaultState.Open open ->
                switch (open.place()) {
                    case SYSTEM -> "system";
                    case FILE -> open.byPassPhrase() ? "phrase" : "device";
                };
        };
    }

    private static String tone(String word) {
        return switch (word) {
            case "phrase", "system" -> "success";
            case "device", "locked" -> "warning";
            case "shut" -> "danger";
            default -> "plain";
        };
    }

    private Node acts() {
        FlowPane acts = new FlowPane(
                8,
                6,
                act("keeping-set", "settings.keeping.set", model::write, KeepingPart::isPlainFile),
                act("keeping-change", "settings.keeping.change", model::write, KeepingPart::isPhraseFile),
                act("keeping-remove", "settings.keeping.remove", model::removePhrase, KeepingPart::isPhraseFile),
                act("keeping-lock", "settings.keeping.lock", model::lock, KeepingPart::isPhraseFile),
                act(
                        "keeping-to-system",
                        "settings.keeping.to-system",
                        () -> model.moveTo(Strongbox.Place.SYSTEM),
                        open -> open.place() == Strongbox.Place.FILE && open.systemOffered()),
                act(
                        "keeping-to-file",
                        "settings.keeping.to-file",
                        () -> model.moveTo(Strongbox.Place.FILE),
                        open -> open.place() == Strongbox.Place.SYSTEM));
        Button restore = fittings.button("keeping-restore", language.text("app.vault.restore"), model::restore);
        Fittings.shownWhen(
                restore, model.stateProperty().map(state -> state instanceof VaultState.Shut shut && shut.copy()));
        acts.getChildren().add(restore);
        Label none = fittings.paragraph(language.text("settings.keeping.no-system"), "muted");
        Fittings.shownWhen(
                none,
                model.openProperty()
                        .map(open -> open.filter(now -> !now.systemOffered()).isPresent()));
        return new VBox(6, acts, none);
    }

    private static boolean isPlainFile(VaultState.Open open) {
        return open.place() == Strongbox.Place.FILE && !open.byPassPhrase();
    }

    private static boolean isPhraseFile(VaultState.Open open) {
        return open.place() == Strongbox.Place.FILE && open.byPassPhrase();
    }

    private Button act(String id, String key, Runnable act, Predicate<VaultState.Open> when) {
        Button button = fittings.button(id, language.text(key), act);
        button.disableProperty().bind(model.busyProperty());
        return Fittings.shownWhen(
                button, model.openProperty().map(open -> open.filter(when).isPresent()));
    }

    private Node form() {
        PasswordField phrase = field("keeping-phrase", "settings.keeping.phrase");
        phrase.textProperty().bindBidirectional(model.phraseProperty());
        PasswordField again = field("keeping-again", "settings.keeping.again");
        again.textProperty().bindBidirectional(model.againProperty());
        again.setOnAction(_ -> model.set());
        phrase.setOnAction(_ -> again.requestFocus());
        Button set = fittings.button("keeping-done", language.text("settings.keeping.set-now"), model::set, "primary");
        Node framed = fittings.withReason(
                set,
                model.cannotSetProperty().flatMap(why -> language.text(why)).orElse(""));
        Button cancel = fittings.button("keeping-cancel", language.text("settings.keeping.cancel"), model::cancel);
        VBox form = new VBox(
                8,
                fittings.paragraph(language.text("settings.keeping.forgotten")),
                new FlowPane(8, 6, phrase, strength()),
                new FlowPane(8, 6, again, why()),
                new HBox(8, framed, cancel));
        form.getStyleClass().add("keeping-form");
        model.writingProperty().subscribe(writing -> {
            if (writing) {
                // The form is shown by what is bound to the same property, a moment later.
                phrase.requestFocus();
            }
        });
        return Fittings.shownWhen(form, model.writingProperty());
    }

    private PasswordField field(String id, String key) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPrefWidth(280);
        fittings.prompt(field, language.text(key));
        return field;
    }

    private Node strength() {
        Label strength = fittings.label(
                model.strengthProperty().flatMap(now -> language.text("settings.keeping.strength." + now.word())),
                "chip");
        strength.setId("keeping-phrase-strength");
        model.strengthProperty()
                .subscribe(now -> strength.getStyleClass()
                        .setAll(
                                "label",
                                "chip",
                                switch (now) {
                                    case NONE -> "plain";
                                    case SHORT -> "danger";
                                    case WEAK -> "warning";
                                    case FAIR, STRONG -> "success";
                                }));
        return Fittings.shownWhen(strength, model.strengthProperty().map(now -> now != PhraseStrength.NONE));
    }

    /** Said beside the field once something stands in it, not only where the button is pointed at. */
    private Node why() {
        Label why = fittings.label(
                model.cannotSetProperty()
                        .flatMap(sentence -> language.text(sentence))
                        .orElse(""),
                "muted");
        return Fittings.shownWhen(why, model.phraseProperty().map(text -> !text.isEmpty()));
    }
}
