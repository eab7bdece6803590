package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.check.Field;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Auth;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of each kind of auth; every value may name a secret, picked from a menu beside it. */
final class AuthView {
    private static final double LABELS = 90;

    private final AuthViewModel model;
    private final Language language;
    private final TemplateFields fields;
    private final Runnable addSecret;
    private final StackPane place = new StackPane();
    private final Map<AuthViewModel.Kind, GridPane> forms = new EnumMap<>(AuthViewModel.Kind.class);
    private final ScrollPane scroll = new ScrollPane();

    AuthView(AuthViewModel model, TemplateFields fields, Runnable addSecret) {
        this.model = model;
        this.fields = fields;
        language = fields.language();
        this.addSecret = addSecret;
        ComboBox<AuthViewModel.Kind> kinds =
                Choices.of(List.of(AuthViewModel.Kind.values()), kind -> "request.auth." + key(kind), language);
        kinds.setId("auth-kind");
        kinds.accessibleTextProperty().bind(language.text("request.auth.kind"));
        kinds.setOnAction(_ -> model.choose(kinds.getValue()));
        Label title = label("request.auth.kind");
        title.setLabelFor(kinds);
        title.setMinWidth(LABELS + 2);
        Label hint = label("request.auth.hint");
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        HBox top = new HBox(title, kinds);
        top.getStyleClass().add("form-row");
        VBox all = new VBox(top, place, hint);
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

    private GridPane form(AuthViewModel.Kind kind) {
        ColumnConstraints names = new ColumnConstraints(LABELS, Region.USE_COMPUTED_SIZE, 160);
        names.setHalignment(HPos.LEFT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        GridPane form = new GridPane();
        form.getColumnConstraints().addAll(names, values);
        form.getStyleClass().add("form-grid");
        switch (kind) {
            case NONE, OAUTH2, HMAC -> {}
            case BASIC -> {
                row(
                        form,
                        "request.auth.user",
                        field("auth-name", "request.auth.user"));
                row(form, "request.auth.password", secret("auth-value", "request.auth.password"));
            }
            case BEARER -> row(form, "request.auth.token", secret("auth-value", "request.auth.token"));
            case API_KEY -> {
                row(form, "request.auth.place", places());
                row(
                        form,
                        "request.auth.name",
                        field("auth-name", "request.auth.name"));
                row(form, "request.auth.value", secret("auth-value", "request.auth.value"));
            }
        }
        return form;
    }

    private void row(GridPane form, String key, Node control) {
        int row = form.getRowCount();
        Label name = label(key);
        GridPane.setValignment(name, VPos.CENTER);
        form.add(name, 0, row);
        form.add(control, 1, row);
    }

    private Node places() {
        ComboBox<Auth.ApiKey.Place> places = Choices.of(
                List.of(Auth.ApiKey.Place.values()),
                place -> place == Auth.ApiKey.Place.HEADER ? "request.auth.in-header" : "request.auth.in-query",
                language);
        places.setId("auth-place");
        places.accessibleTextProperty().bind(language.text("request.auth.place"));
        model.authProperty().subscribe(auth -> {
            if (auth instanceof Auth.ApiKey key) {
                places.setValue(key.place());
            }
        });
        places.setOnAction(_ -> {
            if (places.getValue() != null && model.authProperty().getValue() instanceof Auth.ApiKey key) {
                model.fill(new Auth.ApiKey(places.getValue(), key.name(), key.value()));
            }
        });
        return places;
    }

    private Node secret(String id, String key) {
        TemplateField field = make(id, key);
        MenuButton pick = new MenuButton();
        pick.setId(id + "-secret");
        pick.setGraphic(new FontIcon(Feather.KEY));
        pick.textProperty().bind(language.text("request.auth.secret"));
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setOnShowing(_ -> offer(pick, field));
        offer(pick, field);
        HBox row = new HBox(field.node(), pick);
        HBox.setHgrow(field.node(), Priority.ALWAYS);
        row.getStyleClass().add("form-row");
        return row;
    }

    private void offer(MenuButton pick, TemplateField field) {
        pick.getItems().clear();
        for (String name : model.secretsProperty().getValue()) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> field.insert(AuthViewModel.placeholder(name)));
            pick.getItems().add(item);
        }
        if (!pick.getItems().isEmpty()) {
            pick.getItems().add(new SeparatorMenuItem());
        }
        MenuItem add = new MenuItem();
        add.textProperty().bind(language.text("request.auth.secret-add"));
        add.setOnAction(_ -> addSecret.run());
        pick.getItems().add(add);
    }

    private Node field(String id, String key) {
        return make(id, key).node();
    }

    private TemplateField make(String id, String key) {
        Field place = id.equals("auth-name") ? Field.AUTH_NAME : Field.AUTH_VALUE;
        return fields.of(place, model.textProperty(place), text -> model.type(place, text))
                .named(id, language.text(key));
    }

    private static String key(AuthViewModel.Kind kind) {
        return switch (kind) {
            case NONE -> "none";
            case BASIC -> "basic";
            case BEARER -> "bearer";
            case API_KEY -> "api-key";
            case OAUTH2 -> "oauth2";
            case HMAC -> "hmac";
        };
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(language.text(key));
        return label;
    }
}
