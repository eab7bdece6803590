package org.hookwright.ui.run;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.hookwright.condition.Because;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** Why the shown run went the way it did: the workflow's condition, and each branch that was decided. */
final class WhyPane {
    private final RunViewModel model;
    private final Language language;
    private final Fittings fit;
    private final VBox box = new VBox();
    private final ScrollPane node = new ScrollPane(box);

    WhyPane(RunViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        box.getStyleClass().add("run-body");
        box.setId("run-whys");
        node.setFitToWidth(true);
        node.getStyleClass().add("run-scroll");
        model.running().shownProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(@Nullable TicketRun run) {
        box.getChildren().clear();
        if (run == null || run.told().why().isEmpty()) {
            box.getChildren().add(fit.paragraph(language.text("runs.why.nothing"), "muted"));
            return;
        }
        StepNames names = new StepNames(model.workflow().orElseThrow());
        run.told()
                .why()
                .ifPresent(why -> add(Sentence.of("runs.why.workflow"), Because.of(why, Because.Asker.WORKFLOW)));
        run.told().branches().forEach((path, why) -> add(names.line(path), Because.of(why, Because.Asker.BRANCH)));
    }

    private void add(Sentence title, List<Sentence> said) {
        VBox part = new VBox(fit.paragraph(language.text(title), "strong"));
        for (int i = 0; i < said.size(); i++) {
            Label line = fit.paragraph(language.text(said.get(i)));
            if (i > 0) {
                line.getStyleClass().add("muted");
            }
            part.getChildren().add(line);
        }
        part.getStyleClass().add("run-part");
        box.getChildren().add(part);
    }
}
