package org.hookwright.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.ticket.Masking;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;

/** The secrets: names with dots, a value only when asked for, and the field that takes a new one. */
final class SecretsPart {
    private static final String DOTS = Masking.DOTS;

    private final SecretsViewModel model;
    private final Language language;
    private final Fittings fittings;
    private final VBox rows = new VBox(4);
    private final PasswordField value = new PasswordField();
    private final TextField nameField = new TextField();
    private final Node entry;
    private final VBox root = new VBox(10);

    SecretsPart(SettingsViewModel.Secrets parts, Language language) {
        this.model = parts.values();
        this.language = language;
        fittings = new Fittings(language);
        ObservableValue<Boolean> open = parts.keeping().openProperty().map(Optional::isPresent);
        Node nothing = fittings.paragraph(language.text("settings.secret.empty"), "muted");
        Fittings.shownWhen(
                nothing,
                Bindings.createBooleanBinding(
                        () -> open.getValue() && model.names().isEmpty(), open, model.names()));
        entry = Fittings.shownWhen(newSecret(), open);
        root.getChildren()
                .addAll(
                        new KeepingPart(parts.keeping(), language)
                                .node(model.keptProperty().flatMap(sentence -> language.text(sentence))),
                        new UnlockView(parts.unlock(), language).part(),
                        nothing,
                        rows,
                        entry);
        model.names().addListener((ListChangeListener<String>) _ -> fill());
        fill();
    }

    Node node() {
        return root;
    }

    /**
     * What shows the secret of this name; where there is none, the field for its value, with the name filled in. While
     * the secrets are locked, what unlocks them.
     */
    Node fieldOf(String name) {
        Node known = rows.lookup("#secret-reveal-" + name);
        if (known != null) {
            return known;
        }
        if (!entry.isVisible()) {
            return root;
        }
        if (name.isEmpty()) {
            return nameField;
        }
        model.nameProperty().set(name);
        return value;
    }

    private void fill() {
        rows.getChildren().setAll(model.names().stream().map(this::row).toList());
    }

    private HBox row(String secret) {
        Label name = new Label(secret);
        name.getStyleClass().add("code");
        name.setMinWidth(180);
        Button reveal = fittings.signButton(
                "secret-reveal-" + secret,
                Feather.EYE,
                language.text("settings.secret.reveal", secret),
                () -> model.reveal(secret));
        HBox row = new HBox(
                8,
                name,
                shown(secret),
                reveal,
                fittings.signButton(
                        "secret-copy-" + secret,
                        Feather.COPY,
                        language.text("settings.secret.copy", secret),
                        () -> model.copy(secret)),
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
        // A value is hidden again as soon as the keyboard or the person goes elsewhere.
        reveal.focusedProperty().subscribe(focused -> {
            if (!focused && isRevealed(secret)) {
                model.hide();
            }
        });
        return row;
    }

    private Label shown(String secret) {
        Label shown = new Label();
        shown.setId("secret-shown-" + secret);
        shown.getStyleClass().addAll("code", "muted");
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(secret),
                        model.revealedNameProperty(),
                        model.revealedValueProperty(),
                        model.copiedNameProperty(),
                        language.textsProperty()));
        HBox.setHgrow(shown, Priority.ALWAYS);
        return shown;
    }

    private String words(String secret) {
        if (isRevealed(secret)) {
            return model.revealedValueProperty().get();
        }
        boolean copied = model.copiedNameProperty().get().equals(secret);
        return copied ? language.texts().of("settings.secret.copied", SecretsViewModel.COPIED_MILLIS / 1_000) : DOTS;
    }

    private boolean isRevealed(String secret) {
        return model.revealedNameProperty().get().equals(secret);
    }

    private void replace(String secret) {
        model.replace(secret);
        value.requestFocus();
    }

    private Node newSecret() {
        nameField.setId("secret-name");
        nameField.getStyleClass().add("code");
        nameField.setPrefColumnCount(EnvironmentsPart.NAME_COLUMNS);
        fittings.prompt(nameField, language.text("settings.secret.name"));
        nameField.textProperty().bindBidirectional(model.nameProperty());
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
        Label shortness =
                fittings.paragraph(language.text("settings.secret.too-short", Masking.SHORTEST), "warning-text");
        Fittings.shownWhen(shortness, model.tooShortToMaskProperty());
        return new VBox(6, new HBox(8, nameField, value, framed), shortness);
    }
}
