package org.hookwright.ui.run;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.run.RunViewModel.Tab;

/** The run and its timeline, why it went the way it did, and what one try sent and got. */
public final class RunView {
    private final RunViewModel model;
    private final Language language;
    private final Fittings fit;
    private final WordTabs tabs = new WordTabs();
    private final BorderPane root = new BorderPane();

    public RunView(RunViewModel model, Language language, Jobs jobs, Desktop desktop) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        root.setId("run");
        root.getStyleClass().addAll("run", "surface");
        root.getStylesheets().add(RunView.class.getResource("run.css").toExternalForm());
        root.setMinSize(0, 0);
        tabs.add(
                "run-tab-run",
                language.text("runs.tab.run"),
                () -> new RunPane(model, language, root.visibleProperty()).node());
        tabs.add("run-tab-why", language.text("runs.tab.why"), () -> new WhyPane(model, language).node());
        tabs.add(
                "run-tab-step",
                language.text("runs.tab.step"),
                () -> new StepPane(model, language, jobs, desktop).node());
        model.tabProperty().subscribe(tab -> tabs.choose(id(tab)));
        tabs.chosenProperty().subscribe(id -> {
            for (Tab tab : Tab.values()) {
                if (id(tab).equals(id)) {
                    model.tabProperty().set(tab);
                }
            }
        });
        HBox head = new HBox(tabs.words(), Fittings.gap(), badge());
        head.getStyleClass().addAll("pane-head", "run-head");
        root.setTop(head);
        root.setCenter(tabs.content());
    }

    public Parent node() {
        return root;
    }

    private static String id(Tab tab) {
        return switch (tab) {
            case RUN -> "run-tab-run";
            case WHY -> "run-tab-why";
            case STEP -> "run-tab-step";
        };
    }

    private Node badge() {
        Running running = model.running();
        ObservableValue<Badge> badge = Bindings.createObjectBinding(
                () -> RunViewModel.head(
                        running.stateProperty().get(), running.shownProperty().get()),
                running.stateProperty(),
                running.shownProperty());
        Label label = fit.label(badge.flatMap(now -> language.text(now.text())), "chip");
        label.setId("run-state");
        label.setMinWidth(0);
        badge.subscribe(
                now -> label.getStyleClass().setAll("label", "chip", now.tone().style()));
        label.setMaxHeight(Region.USE_PREF_SIZE);
        return Fittings.shownWhen(label, running.stateProperty().map(state -> !(state instanceof RunState.Idle)));
    }
}
