package org.hookwright.ui.request;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.request.FailureViewModel.FallbackStep;
import org.hookwright.ui.request.FailureViewModel.Then;

/** What follows when all tries have failed. */
final class FailureView {
    private final FailureViewModel model;
    private final Language language;
    private final FormParts parts;
    private final VBox node;

    FailureView(FailureViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.parts = new FormParts(language);
        Map<Then, RadioButton> choice = parts.choice(
                "failure",
                List.of(Then.values()),
                then -> switch (then) {
                    case STOP -> "request.failure.stop";
                    case CONTINUE -> "request.failure.continue";
                    case FALLBACK -> "request.failure.fallback";
                },
                model.thenProperty(),
                model::choose);
        VBox choices = new VBox(6);
        choices.getChildren().addAll(choice.values());
        node = parts.section("request.failure.title", choices, fallback(), parts.remark("request.failure.remark"));
    }

    Parent node() {
        return node;
    }

    private Node fallback() {
        FlowPane steps = new FlowPane();
        steps.setId("failure-steps");
        steps.getStyleClass().add("form-flow");
        Label hint = parts.remark(model.stepsProperty()
                .flatMap(all -> language.text(all.isEmpty() ? "request.failure.no-steps" : "request.failure.steps")));
        model.stepsProperty()
                .subscribe(all ->
                        steps.getChildren().setAll(all.stream().map(this::link).toList()));
        VBox box = new VBox(2, hint, steps);
        box.getStyleClass().add("under-choice");
        return Fittings.shownWhen(box, model.thenProperty().map(then -> then == Then.FALLBACK));
    }

    private Node link(FallbackStep step) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(language.text(step.name()));
        link.setOnAction(_ -> model.open(step));
        return link;
    }
}
