package org.hookwright.ui.request;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hookwright.payload.PathFault;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.request.SuccessViewModel.Rule;

/** What counts as success: statuses, and what the body must say; with the verdict on the known reply. */
final class SuccessView {
    private final SuccessViewModel model;
    private final Language language;
    private final FormParts parts;
    private final VBox node;

    SuccessView(SuccessViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.parts = new FormParts(language);
        node = parts.section(
                "request.success.title", status(), rule(), judged(), parts.remark("request.success.remark"));
    }

    Parent node() {
        return node;
    }

    private Node status() {
        TextField status = parts.text("success-status", model.statusProperty(), model::typeStatus);
        status.setPrefWidth(200);
        Label fault = parts.fault(
                "success-status-fault", model.statusFaultProperty().map(found -> found.map(StatusText.Fault::why)));
        fault.setOnMouseClicked(_ -> model.statusFaultProperty().getValue().ifPresent(found -> {
            status.requestFocus();
            status.selectRange(found.span().start(), found.span().end());
        }));
        status.accessibleHelpProperty().bind(fault.textProperty());
        return new VBox(2, parts.row(parts.label(status, "request.success.status"), status), fault);
    }

    private Node rule() {
        ComboBox<Rule> rules = Choices.of(
                List.of(Rule.values()),
                rule -> switch (rule) {
                    case NONE -> "request.success.none";
                    case EQUALS -> "request.success.equals";
                    case CONTAINS -> "request.success.contains";
                    case PATH -> "request.success.path";
                },
                language);
        rules.setId("success-rule");
        model.ruleProperty().subscribe(rules::setValue);
        rules.setOnAction(_ -> {
            if (rules.getValue() != null) {
                model.choose(rules.getValue());
            }
        });
        TextField path = parts.text("success-path", model.pathProperty(), model::typePath);
        path.accessibleTextProperty().bind(language.text("request.outputs.path"));
        Fittings.shownWhen(path, model.ruleProperty().map(rule -> rule == Rule.PATH));
        Label is = parts.fit().label(language.text("request.success.is"));
        Fittings.shownWhen(is, model.ruleProperty().map(rule -> rule == Rule.PATH));
        TextField text = parts.text("success-text", model.textProperty(), model::typeText);
        text.accessibleTextProperty().bind(language.text("request.success.text"));
        Fittings.shownWhen(text, model.ruleProperty().map(rule -> rule != Rule.NONE));
        Label fault =
                parts.fault("success-path-fault", model.pathFaultProperty().map(found -> found.map(PathFault::why)));
        return new VBox(2, parts.row(parts.label(rules, "request.success.body"), rules, path, is, text), fault);
    }

    private Node judged() {
        ObservableValue<SuccessViewModel.Judged> judged = model.judgedProperty();
        Label label = parts.fit().paragraph(judged.flatMap(it -> language.text(it.sentence())));
        label.setId("success-judged");
        judged.subscribe(it -> label.getStyleClass().setAll("label", "notice", tone(it)));
        return label;
    }

    private static String tone(SuccessViewModel.Judged judged) {
        Boolean good = judged.good();
        return good == null ? "plain" : good ? "success" : "danger";
    }
}
