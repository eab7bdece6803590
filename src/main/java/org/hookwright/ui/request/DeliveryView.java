package org.hookwright.ui.request;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import org.hookwright.check.FlowProblem;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Scrolling;
import org.hookwright.ui.request.DeliveryViewModel.Rules;
import org.hookwright.workflow.Call;

/** The form of the delivery: how it is sent and tried again, what counts as success, what follows a failure. */
final class DeliveryView {
    private final DeliveryViewModel model;
    private final Language language;
    private final FormParts parts;
    private final ScrollPane scroll = new ScrollPane();
    private final Spinner<Integer> seconds;

    /** @param timeline draws the tries and waits, under the words about them */
    DeliveryView(DeliveryForms forms, Language language, Parent timeline) {
        this.model = forms.way();
        this.language = language;
        this.parts = new FormParts(language);
        seconds = parts.number(
                "delivery-seconds", 1, DeliveryViewModel.LONGEST_SECONDS, model.secondsProperty(), model::waitFor);
        VBox all = new VBox(
                parts.section("request.delivery.sent", kind()),
                parts.section("request.delivery.tries", rules(forms.retry()), worst(), timeline, warnings()),
                new SuccessView(forms.success(), language).node(),
                new FailureView(forms.failure(), language).node(),
                parts.section("request.delivery.redirects", redirects()),
                parts.section("request.delivery.values", escape()));
        all.getStyleClass().addAll("request-form", "delivery-form");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setId("delivery");
    }

    Parent node() {
        return scroll;
    }

    /** Puts the keyboard where it is said how long is waited, between the rules and the id that tells a repetition. */
    void reveal() {
        Scrolling.to(scroll, seconds);
        seconds.requestFocus();
    }

    private Node kind() {
        ComboBox<Call.Kind> kinds = Choices.of(
                List.of(Call.Kind.values()),
                kind -> kind == Call.Kind.WEBHOOK ? "request.delivery.webhook" : "request.delivery.web-request",
                language);
        kinds.setId("delivery-kind");
        model.kindProperty().subscribe(kinds::setValue);
        kinds.setOnAction(_ -> model.choose(kinds.getValue()));
        Label remark = parts.remark(model.kindProperty()
                .flatMap(kind -> language.text(
                        kind == Call.Kind.WEBHOOK
                                ? "request.delivery.webhook-remark"
                                : "request.delivery.web-request-remark")));
        return new VBox(6, parts.row(parts.label(kinds, "request.delivery.kind"), kinds), remark);
    }

    private Node rules(RetryViewModel retry) {
        Map<Rules, RadioButton> choice = parts.choice(
                "delivery-rules",
                List.of(Rules.values()),
                rules -> rules == Rules.FRESHSERVICE ? "request.delivery.rules-host" : "request.delivery.rules-own",
                model.rulesProperty(),
                model::choose);
        Label host = parts.remark(model.kindProperty()
                .flatMap(kind -> language.text(
                        kind == Call.Kind.WEBHOOK
                                ? "request.delivery.host-webhook"
                                : "request.delivery.host-web-request")));
        host.getStyleClass().add("under-choice");
        Label own = parts.remark("request.delivery.own");
        own.getStyleClass().add("under-choice");
        Node form = new RetryView(retry, language).node();
        Fittings.shownWhen(form, model.rulesProperty().map(rules -> rules == Rules.OWN));
        return new VBox(
                8,
                new VBox(2, choice.get(Rules.FRESHSERVICE), host),
                new VBox(2, choice.get(Rules.OWN), own),
                timeout(),
                form,
                new IdempotencyView(retry, language).node());
    }

    private Node timeout() {
        Button host = parts.fit()
                .button("delivery-host", language.text("request.delivery.use-host"), model::waitLikeHost, "cure");
        Fittings.shownWhen(host, model.likeHostProperty().map(like -> !like));
        Label remark = parts.remark(model.likeHostProperty()
                .flatMap(like -> language.text(like ? "request.delivery.host-remark" : "request.delivery.own-remark")));
        return new VBox(
                4,
                parts.row(
                        parts.label(seconds, "request.delivery.timeout"),
                        seconds,
                        parts.fit().label(language.text("request.delivery.seconds")),
                        host),
                remark);
    }

    private Node worst() {
        Label worst = parts.fit().paragraph(model.worstProperty().flatMap(language::text), "strong");
        worst.setId("delivery-worst");
        return worst;
    }

    private Node warnings() {
        VBox box = new VBox();
        box.setId("delivery-warnings");
        box.getStyleClass().add("notices");
        model.problemsProperty()
                .subscribe(problems -> box.getChildren()
                        .setAll(problems.stream().map(this::warning).toList()));
        return Fittings.shownWhen(box, model.problemsProperty().map(problems -> !problems.isEmpty()));
    }

    private Node warning(FlowProblem problem) {
        VBox notice = new VBox(parts.fit().paragraph(language.text(problem.sentence())));
        notice.getStyleClass().addAll("notice", "warning");
        for (FlowProblem.FlowCure cure : problem.cures()) {
            notice.getChildren()
                    .add(parts.fit()
                            .button("delivery-cure", language.text(cure.label()), () -> model.cure(cure), "cure"));
        }
        return notice;
    }

    private Node redirects() {
        CheckBox follow = new CheckBox();
        follow.setId("delivery-redirects");
        follow.textProperty().bind(language.text("request.delivery.follow"));
        model.followsProperty().subscribe(follow::setSelected);
        follow.setOnAction(_ -> model.follow(follow.isSelected()));
        Label remark = parts.remark(model.followsProperty()
                .flatMap(follows -> language.text(
                        follows ? "request.delivery.follow-remark" : "request.delivery.no-follow-remark")));
        return new VBox(6, follow, remark);
    }

    private Node escape() {
        CheckBox escape = new CheckBox();
        escape.setId("delivery-escape");
        escape.textProperty().bind(language.text("request.delivery.escape"));
        model.escapesProperty().subscribe(escape::setSelected);
        escape.setOnAction(_ -> model.escape(escape.isSelected()));
        return new VBox(6, escape, parts.remark("request.delivery.escape-remark"));
    }
}
