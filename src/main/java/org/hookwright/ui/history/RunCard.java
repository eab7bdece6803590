package org.hookwright.ui.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** The run that the chosen exchange belongs to: when, for whom, how it ended, and the way to its other tries. */
final class RunCard {
    private final HistoryRuns runs;
    private final Language language;
    private final ZoneId zone;
    private final VBox node;

    RunCard(HistoryRuns runs, Language language, ZoneId zone) {
        this.runs = runs;
        this.language = language;
        this.zone = zone;
        Fittings fit = new Fittings(language);
        ObservableValue<@Nullable ShownRun> run = runs.shownProperty();
        Label title = fit.label(
                run.flatMap(shown -> language.text("history.run.title", String.valueOf(shown.id()), shown.workflow())),
                "strong");
        title.setId("history-run-title");
        title.setMinWidth(0);
        Label badge = fit.label(run.flatMap(shown -> language.text(shown.badge().text())), "chip");
        badge.setId("history-run-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        run.subscribe(shown -> badge.getStyleClass()
                .setAll(
                        "label",
                        "chip",
                        shown == null ? "plain" : shown.badge().tone().style()));
        HBox head = new HBox(title, badge, Fittings.gap(), only(fit));
        head.getStyleClass().add("run-card-head");
        ObservableValue<String> facts = Bindings.createStringBinding(
                () -> facts(runs.shownProperty().get(), language.texts()),
                runs.shownProperty(),
                language.textsProperty());
        Label said = fit.paragraph(facts, "muted", "small");
        said.setId("history-run-facts");
        node = new VBox(head, said);
        node.setId("history-run");
        node.getStyleClass().add("run-card");
        Fittings.shownWhen(node, run.map(_ -> true).orElse(false));
    }

    Node node() {
        return node;
    }

    private Button only(Fittings fit) {
        Button only = fit.button(
                "history-run-only",
                runs.isFilteredProperty().flatMap(is -> language.text(is ? "history.run.all" : "history.run.only")),
                runs::toggleOnly,
                "quiet");
        only.setMinWidth(Region.USE_PREF_SIZE);
        return only;
    }

    private String facts(@Nullable ShownRun run, Texts texts) {
        if (run == null) {
            return "";
        }
        List<String> facts = new ArrayList<>();
        facts.add(Moments.inFull(run.at(), zone, texts.locale()));
        if (!run.ticket().isEmpty()) {
            facts.add(run.ticket());
        }
        run.facts().forEach(fact -> facts.add(texts.of(fact)));
        return String.join(" · ", facts);
    }
}
