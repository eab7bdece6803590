package org.hookwright.ui.request;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Retry;

/** Rules of one's own: how often, after what pauses, and after which failures. */
final class RetryView {
    private final RetryViewModel model;
    private final Language language;
    private final FormParts parts;
    private final VBox node;

    RetryView(RetryViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.parts = new FormParts(language);
        Spinner<Integer> times =
                parts.number("delivery-retries", 0, Retry.Custom.MOST, model.timesProperty(), model::times);
        VBox more = new VBox(pauses(), jitter(), failures(), retryAfter());
        more.getStyleClass().add("form-section");
        Fittings.shownWhen(more, model.timesProperty().map(count -> count > 0));
        node = new VBox(
                parts.row(
                        parts.label(times, "request.delivery.retries"),
                        times,
                        parts.fit().label(language.text("request.delivery.times"))),
                more);
        node.getStyleClass().add("form-section");
    }

    Parent node() {
        return node;
    }

    private Node pauses() {
        LengthField interval = new LengthField(
                "delivery-interval",
                "request.delivery.interval",
                parts,
                model.rulesProperty().map(Retry.Custom::interval),
                model::interval);
        ComboBox<Retry.Growth> growth = Choices.of(
                List.of(Retry.Growth.values()),
                one -> one == Retry.Growth.CONSTANT ? "request.delivery.constant" : "request.delivery.exponential",
                language);
        growth.setId("delivery-growth");
        growth.accessibleTextProperty().bind(language.text("request.delivery.growth"));
        model.rulesProperty().subscribe(rules -> growth.setValue(rules.growth()));
        growth.setOnAction(_ -> {
            if (growth.getValue() != null) {
                model.growth(growth.getValue());
            }
        });
        LengthField cap = new LengthField(
                "delivery-cap",
                "request.delivery.cap",
                parts,
                model.rulesProperty().map(Retry.Custom::cap),
                model::cap);
        FlowPane most = parts.row(parts.label(cap.number(), "request.delivery.cap"), cap.node());
        Fittings.shownWhen(most, model.rulesProperty().map(rules -> rules.growth() == Retry.Growth.EXPONENTIAL));
        FlowPane first =
                parts.row(parts.label(interval.number(), "request.delivery.interval"), interval.node(), growth);
        return new VBox(8, first, most);
    }

    private Node jitter() {
        Spinner<Integer> percent = parts.number(
                "delivery-jitter", 0, 100, model.rulesProperty().map(Retry.Custom::jitterPercent), model::jitter);
        return parts.row(
                parts.label(percent, "request.delivery.jitter"),
                percent,
                parts.fit().label(language.text("request.delivery.percent")));
    }

    private Node failures() {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("form-flow");
        for (Retry.On what : Retry.On.values()) {
            String word = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
            CheckBox box = check(
                    "delivery-on-" + word,
                    key(what),
                    model.rulesProperty().map(rules -> rules.on().contains(what)));
            box.setOnAction(_ -> model.retryOn(what, box.isSelected()));
            boxes.getChildren().add(box);
        }
        Node title = parts.fit().label(language.text("request.delivery.on"));
        Node none = parts.fit().paragraph(language.text("request.delivery.on-nothing"), "warning-text", "small");
        Fittings.shownWhen(none, model.rulesProperty().map(rules -> rules.on().isEmpty()));
        return new VBox(4, title, boxes, none);
    }

    private Node retryAfter() {
        CheckBox box = check(
                "delivery-retry-after",
                "request.delivery.retry-after",
                model.rulesProperty().map(Retry.Custom::honourRetryAfter));
        box.setOnAction(_ -> model.honour(box.isSelected()));
        return new VBox(2, box, parts.remark("request.delivery.retry-after-remark"));
    }

    private CheckBox check(String id, String key, ObservableValue<Boolean> now) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(language.text(key));
        now.subscribe(box::setSelected);
        return box;
    }

    private static String key(Retry.On what) {
        return switch (what) {
            case NETWORK -> "request.delivery.on-network";
            case TOO_MANY -> "request.delivery.on-too-many";
            case SERVER_ERROR -> "request.delivery.on-server-error";
            case CLIENT_ERROR -> "request.delivery.on-client-error";
            case REDIRECTION -> "request.delivery.on-redirection";
            case BODY_RULE -> "request.delivery.on-body-rule";
        };
    }
}
