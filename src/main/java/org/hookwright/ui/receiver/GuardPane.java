package org.hookwright.ui.receiver;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Encoding;
import org.hookwright.workflow.Scheme.Unit;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What requests have to prove: a row for each beginning of a path. */
final class GuardPane {
    private final SecurityViewModel model;
    private final Language language;
    private final Fittings fit;
    private final VBox rows = new VBox(6);
    private final Button add;
    private final VBox node;

    GuardPane(SecurityViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        add = fit.button("guard-add", language.text("receiver.guard.add"), this::add, "quiet");
        add.setGraphic(new FontIcon(Feather.PLUS));
        Button asStep = fit.button("guard-as-step", language.text("receiver.guard.as-step"), this::addAsStep, "quiet");
        Node why = fit.withReason(
                asStep,
                model.provesProperty()
                        .flatMap(proves -> language.textsProperty()
                                .map(texts -> proves ? "" : texts.of(Sentence.of("receiver.guard.as-step-nothing")))));
        node = new VBox(
                8,
                fit.paragraph(language.text("receiver.guard.remark"), "muted", "small"),
                rows,
                new FlowPane(6, 6, add, why));
        fill();
        model.guards().addListener((ListChangeListener<GuardRow>) _ -> fill());
    }

    Node node() {
        return node;
    }

    private void fill() {
        rows.getChildren().setAll(model.guards().stream().map(this::row).toList());
    }

    private void add() {
        model.addGuard();
        rows.getChildren().getLast().lookup(".guard-prefix").requestFocus();
    }

    private void addAsStep() {
        model.guardAsStep();
        if (!rows.getChildren().isEmpty()) {
            rows.getChildren().getFirst().lookup(".guard-prefix").requestFocus();
        }
    }

    private Node row(GuardRow row) {
        TextField prefix = new TextField();
        prefix.getStyleClass().addAll("code", "guard-prefix");
        prefix.setPrefWidth(150);
        fit.prompt(prefix, language.text("receiver.guard.prefix"));
        prefix.textProperty().bindBidirectional(row.prefixProperty());
        ComboBox<GuardRow.Kind> kind = Choices.of(List.of(GuardRow.Kind.values()), GuardRow.Kind::key, language);
        kind.setPrefWidth(210);
        kind.setVisibleRowCount(GuardRow.Kind.values().length);
        kind.valueProperty().bindBidirectional(row.kindProperty());
        fit.name(kind, language.text("receiver.guard.kind"));
        TextField name = new TextField();
        name.getStyleClass().addAll("code", "guard-name");
        name.setPrefWidth(140);
        fit.prompt(name, row.kindProperty().flatMap(now -> language.text("receiver.guard.name." + word(now))));
        name.textProperty().bindBidirectional(row.nameProperty());
        Fittings.shownWhen(name, row.kindProperty().map(GuardRow.Kind::isNamed));
        ComboBox<String> secret = new ComboBox<>();
        secret.getStyleClass().add("guard-secret");
        secret.setPrefWidth(190);
        // Filled before it opens: a list that grows while it opens keeps the height it had.
        secret.getItems().setAll(model.secretNames());
        secret.focusedProperty().subscribe((_, _) -> offer(secret));
        secret.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> offer(secret));
        secret.setValue(
                row.secretProperty().get().isEmpty()
                        ? null
                        : row.secretProperty().get());
        secret.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                row.secretProperty().set(chosen);
            }
        });
        secret.promptTextProperty().bind(language.text("receiver.guard.secret"));
        fit.name(secret, language.text("receiver.guard.secret"));
        CheckBox refuses = new CheckBox();
        refuses.textProperty().bind(language.text("receiver.guard.refuses"));
        refuses.selectedProperty().bindBidirectional(row.refusesProperty());
        Button remove = fit.signButton("guard-remove", Feather.X, language.text("receiver.guard.remove"), () -> {
            add.requestFocus();
            model.removeGuard(row);
        });
        FlowPane line = new FlowPane(6, 6, prefix, kind, name, secret, refuses, remove);
        line.getStyleClass().add("guard-row");
        FlowPane seal = new FlowPane(6, 6);
        seal.getChildren().addAll(seal(row));
        seal.getStyleClass().addAll("guard-row", "guard-seal");
        Label about = fit.paragraph(
                language.text(
                        "request.signature.signed-remark", "{id}, {timestamp}, {method}, {path}, {query}, {body}"),
                "muted",
                "small");
        about.getStyleClass().add("guard-seal");
        ObservableValue<Boolean> own = row.kindProperty().map(now -> now == GuardRow.Kind.HMAC);
        Fittings.shownWhen(seal, own);
        Fittings.shownWhen(about, own);
        Label fault = fit.paragraph(language.text("receiver.guard.not-whole"), "muted", "small", "guard-fault");
        return new VBox(
                4,
                line,
                seal,
                about,
                Fittings.shownWhen(fault, row.wholeProperty().map(whole -> !whole)));
    }

    private void offer(ComboBox<String> secret) {
        List<String> names = model.secretNames();
        if (!secret.isShowing() && !secret.getItems().equals(names)) {
            String chosen = secret.getValue();
            secret.getItems().setAll(names);
            secret.setValue(chosen);
        }
    }

    /** How an HMAC is made and written; the named signatures have this fixed. */
    private List<Node> seal(GuardRow row) {
        ComboBox<Algorithm> algorithm =
                Choices.of(List.of(Algorithm.values()), one -> "request.signature.algorithm-" + small(one), language);
        algorithm.valueProperty().bindBidirectional(row.algorithmProperty());
        fit.name(algorithm, language.text("request.signature.algorithm"));
        ComboBox<Encoding> encoding =
                Choices.of(List.of(Encoding.values()), one -> "request.signature.encoding-" + small(one), language);
        encoding.setPrefWidth(150);
        encoding.valueProperty().bindBidirectional(row.encodingProperty());
        fit.name(encoding, language.text("request.signature.encoding"));
        ComboBox<Scheme.Key> key =
                Choices.of(List.of(Scheme.Key.values()), one -> "receiver.guard.key-" + small(one), language);
        key.valueProperty().bindBidirectional(row.keyProperty());
        fit.name(key, language.text("request.signature.key"));
        ComboBox<Unit> unit = Choices.of(List.of(Unit.values()), one -> "receiver.guard.unit-" + small(one), language);
        unit.valueProperty().bindBidirectional(row.unitProperty());
        fit.name(unit, language.text("request.signature.unit"));
        Fittings.shownWhen(unit, row.timeHeaderProperty().map(header -> !header.isBlank()));
        return List.of(
                algorithm,
                encoding,
                key,
                written("guard-before", 175, "receiver.guard.before", row.beforeProperty()),
                written("guard-signed", 260, "request.signature.signed", row.signedProperty()),
                written("guard-id", 150, "request.signature.id-header", row.idHeaderProperty()),
                written("guard-time", 150, "request.signature.time-header", row.timeHeaderProperty()),
                unit);
    }

    private TextField written(String style, double width, String key, StringProperty text) {
        TextField field = new TextField();
        field.getStyleClass().addAll("code", style);
        field.setPrefWidth(width);
        fit.prompt(field, language.text(key));
        fit.explain(field, language.text(key));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String word(GuardRow.Kind kind) {
        return switch (kind) {
            case BASIC, BEARER, GITHUB, SLACK, STRIPE, STANDARD -> "user";
            case HEADER, HMAC -> "header";
            case QUERY -> "parameter";
        };
    }
}
