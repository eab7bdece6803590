package org.hookwright.ui.run;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.hookwright.run.Lengths;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.ExchangeView;
import org.jspecify.annotations.Nullable;

/** The chosen try: what it sent and got, or why there is nothing of the kind. */
final class StepPane {
    private final RunViewModel model;
    private final Language language;
    private final Fittings fit;
    private final BorderPane node = new BorderPane();

    StepPane(RunViewModel model, Language language, Jobs jobs, Desktop desktop) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        Parent exchange = new ExchangeView(model.openedProperty(), language, jobs, desktop).node();
        Fittings.shownWhen(exchange, model.openedProperty().map(_ -> true).orElse(false));
        node.setTop(head());
        node.setCenter(exchange);
        node.setId("run-step");
        node.setMinSize(0, 0);
    }

    Node node() {
        return node;
    }

    private Node head() {
        ObservableValue<@Nullable Entry> entry = model.entryProperty();
        Label title =
                fit.paragraph(entry.flatMap(shown -> language.textsProperty().map(texts -> title(shown))), "strong");
        title.setId("run-step-title");
        Label said = fit.paragraph(entry.flatMap(shown -> language.text(shown.said())), "muted");
        ObservableValue<Boolean> bare =
                entry.map(shown -> shown.exchange().isEmpty()).orElse(false);
        Fittings.shownWhen(said, bare);
        Label none = fit.paragraph(language.text("runs.step.choose"), "muted");
        Fittings.shownWhen(none, entry.map(_ -> false).orElse(true));
        Fittings.shownWhen(title, entry.map(_ -> true).orElse(false));
        Label trouble = fit.paragraph(
                model.troubleProperty()
                        .flatMap(why -> language.textsProperty()
                                .map(texts -> why.map(texts::of).orElse(""))),
                "danger-text");
        Fittings.shownWhen(trouble, model.troubleProperty().map(Optional::isPresent));
        VBox box = new VBox(title, said, none, trouble);
        box.getStyleClass().add("run-step-head");
        return box;
    }

    private String title(Entry entry) {
        StepNames names = new StepNames(model.workflow().orElseThrow());
        return language.texts()
                .of(
                        entry.attempt() == 0 ? "runs.step.title" : "runs.step.title-try",
                        names.line(entry.step()),
                        Lengths.clock(entry.at()),
                        entry.attempt());
    }
}
