package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.check.Field;
import org.hookwright.check.Part;
import org.hookwright.check.Place;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Scrolling;
import org.hookwright.workflow.Auth;

/** The form of each kind of auth, and what it will add to the request; every value may name a secret. */
final class AuthView {
    private final AuthViewModel model;
    private final Language language;
    private final TemplateFields fields;
    private final Runnable addSecret;
    private final FormParts parts;
    private final StackPane place = new StackPane();
    private final Map<AuthViewModel.Kind, Node> forms = new EnumMap<>(AuthViewModel.Kind.class);
    private final ScrollPane scroll = new ScrollPane();
    private final ComboBox<AuthViewModel.Kind> kinds;

    AuthView(AuthViewModel model, TemplateFields fields, Runnable addSecret) {
        this.model = model;
        this.fields = fields;
        this.addSecret = addSecret;
        language = fields.language();
        parts = new FormParts(language);
        kinds = kinds();
        VBox all = new VBox(top(), place, example(), hint());
        all.getStyleClass().add("request-form");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setId("auth");
        model.kindProperty().subscribe(kind -> {
            kinds.setValue(kind);
            place.getChildren().setAll(forms.computeIfAbsent(kind, this::form));
        });
    }

    Parent node() {
        return scroll;
    }

    /** Puts the keyboard where something was found; on the kind where its form has no such field. */
    void reveal(Place found) {
        Node field = place.lookup("#auth-" + named(found.field().part()));
        if (field == null) {
            kinds.requestFocus();
        } else {
            TemplateField.of(field).ifPresent(text -> text.reveal(found.span()));
            Scrolling.to(scroll, field);
        }
    }

    private static String named(Part part) {
        return switch (part) {
            case AUTH_TOKEN_URL -> "token-url";
            case AUTH_NAME -> "name";
            case AUTH_SCOPE -> "scope";
            case AUTH_AUDIENCE -> "audience";
            case AUTH_VALUE, METHOD, URL, HEADER_NAME, HEADER_VALUE, DELIVERY, BODY -> "value";
        };
    }

    private ComboBox<AuthViewModel.Kind> kinds() {
        ComboBox<AuthViewModel.Kind> kinds =
                Choices.of(List.of(AuthViewModel.Kind.values()), kind -> "request.auth." + word(kind), language);
        kinds.setId("auth-kind");
        kinds.accessibleTextProperty().bind(language.text("request.auth.kind"));
        kinds.setOnAction(_ -> model.choose(kinds.getValue()));
        return kinds;
    }

    private Node top() {
        Label title = parts.fit().label(language.text("request.auth.kind"));
        title.setLabelFor(kinds);
        title.setMinWidth(AuthGrid.LABELS + 2);
        HBox top = new HBox(title, kinds);
        top.getStyleClass().add("form-row");
        return top;
    }

    private Label hint() {
        Label hint = parts.remark("request.auth.hint");
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    /** The lines as they will stand in the request. */
    private Node example() {
        ObservableValue<AuthExample> shown = model.exampleProperty();
        Label lines = parts.fit().paragraph(shown.map(now -> String.join("\n", now.lines())), "code");
        lines.setId("auth-example");
        Label remark = parts.remark(shown.flatMap(now -> language.textsProperty()
                .map(texts -> now.remark().map(texts::of).orElse(""))));
        Fittings.shownWhen(remark, shown.map(now -> now.remark().isPresent()));
        VBox box = new VBox(parts.fit().label(language.text("request.auth.example"), "small", "muted"), lines, remark);
        box.getStyleClass().add("notice");
        return Fittings.shownWhen(box, shown.map(now -> !now.lines().isEmpty()));
    }

    private Node form(AuthViewModel.Kind kind) {
        return switch (kind) {
            case NONE -> parts.remark("request.auth.none-remark");
            case BASIC ->
                grid().text(Field.AUTH_NAME, "auth-name", "request.auth.user")
                        .secret("auth-value", "request.auth.password")
                        .node();
            case BEARER -> grid().secret("auth-value", "request.auth.token").node();
            case API_KEY ->
                grid().choice(
                                "auth-place",
                                "request.auth.place",
                                List.of(Auth.ApiKey.Place.values()),
                                place -> place == Auth.ApiKey.Place.HEADER
                                        ? "request.auth.in-header"
                                        : "request.auth.in-query",
                                model.authProperty().map(AuthView::place),
                                this::choose)
                        .text(Field.AUTH_NAME, "auth-name", "request.auth.name")
                        .secret("auth-value", "request.auth.value")
                        .node();
            case OAUTH2 -> new OAuthForm(model, grid(), language).node();
            case HMAC -> new SignatureForm(model, grid(), grid(), language).node();
        };
    }

    private AuthGrid grid() {
        return new AuthGrid(model, fields, addSecret);
    }

    private static Auth.ApiKey.Place place(Auth auth) {
        return auth instanceof Auth.ApiKey key ? key.place() : Auth.ApiKey.Place.HEADER;
    }

    private void choose(Auth.ApiKey.Place chosen) {
        if (model.authProperty().getValue() instanceof Auth.ApiKey key) {
            model.fill(new Auth.ApiKey(chosen, key.name(), key.value()));
        }
    }

    private static String word(AuthViewModel.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
