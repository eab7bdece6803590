package org.hookwright.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;

/** The secrets: names with dots, a value only when asked for, and the field that takes a new one. */
final class SecretsPart {
    private final SecretsViewModel model;
    private final Language language;
    private final Fittings fittings;
    private final VBox rows = new VBox(4);
    private final PasswordField value = new PasswordField();
    private final VBox root = new VBox(10);

    SecretsPart(SecretsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
        Node nothing = fittings.paragraph(language.text("settings.secret.empty"), "muted");
        Fittings.shownWhen(nothing, Bindings.isEmpty(model.names()));
        root.getChildren()
                .addAll(
                        fittings.paragraph(
                                model.keptProperty()
                                        .map(sentence -> language.texts().of(sentence)),
                                "muted"),
                        nothing,
                        rows,
                        entry());
        if (model.takesPassPhrase()) {
            root.getChildren().add(passPhrase());
        }
        model.names().addListener((ListChangeListener<String>) _ -> fill());
        fill();
    }

    Node node() {
        return root;
    }

    private void fill() {
        rows.getChildren().setAll(model.names().stream().map(this::row).toList());
    }

    private HBox row(String secret) {
        Label name = new Label(secret);
        name.getStyleClass().add("code");
        name.setMinWidth(180);
        Label shown = new Label();
        shown.getStyleClass().addAll("code", "muted");
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isRevealed(secret) ? model.revealedValueProperty().get() : "••••••",
                        model.revealedNameProperty(),
                        model.revealedValueProperty()));
        HBox.setHgrow(shown, Priority.ALWAYS);
        HBox row = new HBox(
                8,
                name,
                shown,
                fittings.signButton(
                        "secret-reveal-" + secret,
                        Feather.EYE,
                        language.text("settings.secret.reveal", secret),
                        () -> model.reveal(secret)),
                fittings.signButton(
                        "secret-replace-" + secret,
                        Feather.EDIT_2,
                        language.text("settings.secret.replace", secret),
                        () -> replace(secret)),
                fittings.signButton(
                        "secret-remove-" + secret,
                        Feather.TRASH_2,
                        language.text("settings.secret.remove", secret),
                        () -> model.remove(secret)));
        row.getStyleClass().add("settings-line");
        return row;
    }

    private boolean isRevealed(String secret) {
        return model.revealedNameProperty().get().equals(secret);
    }

    private void replace(String secret) {
        model.replace(secret);
        value.requestFocus();
    }

    private Node entry() {
        TextField name = new TextField();
        name.setId("secret-name");
        name.getStyleClass().add("code");
        fittings.prompt(name, language.text("settings.secret.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        value.setId("secret-value");
        fittings.prompt(value, language.text("settings.secret.value"));
        value.textProperty().bindBidirectional(model.valueProperty());
        value.setOnAction(_ -> model.put());
        HBox.setHgrow(value, Priority.ALWAYS);
        Button put = fittings.button(
                "secret-put",
                model.replacesProperty()
                        .flatMap(replaces ->
                                language.text(replaces ? "settings.secret.put-again" : "settings.secret.put")),
                model::put);
        Node framed = fittings.withReason(
                put,
                model.canPutProperty()
                        .flatMap(can -> can
                                ? language.text("settings.secret.can-put").map(_ -> "")
                                : language.text("settings.secret.cannot-put")));
        return new HBox(8, name, value, framed);
    }

    private Node passPhrase() {
        PasswordField phrase = new PasswordField();
        phrase.setId("secret-pass-phrase");
        fittings.prompt(phrase, language.text("settings.secret.pass-phrase"));
        phrase.textProperty().bindBidirectional(model.passPhraseProperty());
        phrase.setOnAction(_ -> model.protect());
        HBox.setHgrow(phrase, Priority.ALWAYS);
        return new HBox(
                8, phrase, fittings.button("secret-protect", language.text("settings.secret.protect"), model::protect));
    }
}
