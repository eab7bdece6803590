package org.hookwright.ui.part;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.condition.ConditionPath;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** Edits the chosen part of the workflow where it is no call: the event, a condition, a branch, a wait. */
public final class PartView {
    private final PartViewModel model;
    private final Language language;
    private final BorderPane root = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Label title = new Label();
    private final Label verdict = new Label();
    private final VBox condition = new VBox();
    private final StackPane named = new StackPane();
    private final Node event;
    private final Node wait;
    private final Node branchName;
    private final Node branchNote;
    private final Node foot;
    private final ConditionForm rules;

    public PartView(PartViewModel model, Language language) {
        this.model = model;
        this.language = language;
        root.setId("part");
        root.getStyleClass().addAll("part", "surface");
        root.getStylesheets().add(PartView.class.getResource("part.css").toExternalForm());
        event = new EventForm(model.event(), language).node();
        wait = new WaitForm(model.step(), language).node();
        NameForm names = new NameForm(model.step(), language, "branch");
        branchName = names.name();
        branchNote = names.note();
        foot = new WhyFoot(model.condition(), language).node();
        condition.getStyleClass().add("part-form");
        rules = new ConditionForm(model.condition(), language);
        named.getChildren().add(rules.node());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        root.setTop(head());
        root.setCenter(scroll);
        model.readOnlyProperty().subscribe(scroll::setDisable);
        model.kindProperty().subscribe(this::show);
        model.condition().marksProperty().subscribe(_ -> drawVerdict());
        language.textsProperty().subscribe(_ -> drawVerdict());
    }

    public Parent node() {
        return root;
    }

    /** Puts the keyboard to a rule of the condition that is shown. */
    public void focusRule(ConditionPath rule) {
        rules.focus(rule);
    }

    private HBox head() {
        title.setId("part-title");
        title.getStyleClass().add("strong");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(model.kindProperty().getValue(), language.texts()),
                        model.kindProperty(),
                        language.textsProperty()));
        verdict.setId("part-verdict");
        verdict.getStyleClass().add("chip");
        HBox head = new HBox(title, Fittings.gap(), verdict);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private static String title(PartViewModel.Kind kind, Texts texts) {
        return switch (kind) {
            case NONE -> "";
            case EVENT -> texts.of("part.title.event");
            case CONDITION -> texts.of("part.title.condition");
            case BRANCH -> texts.of("part.title.branch");
            case WAIT -> texts.of("part.title.wait");
        };
    }

    private void show(PartViewModel.Kind kind) {
        boolean asks = kind == PartViewModel.Kind.CONDITION || kind == PartViewModel.Kind.BRANCH;
        condition.getChildren().clear();
        if (kind == PartViewModel.Kind.BRANCH) {
            condition.getChildren().setAll(branchName, named, branchNote);
        } else {
            condition.getChildren().setAll(named);
        }
        scroll.setContent(
                switch (kind) {
                    case NONE -> null;
                    case EVENT -> event;
                    case CONDITION, BRANCH -> condition;
                    case WAIT -> wait;
                });
        scroll.setVvalue(0);
        root.setBottom(asks ? foot : null);
        verdict.setVisible(asks);
        drawVerdict();
    }

    private void drawVerdict() {
        verdict.getStyleClass().removeAll("success", "plain");
        boolean branch = model.condition().isBranch();
        String text = model.condition()
                .marksProperty()
                .get()
                .filter(_ -> model.condition().chosenProperty().get() >= 0)
                .map(marks -> {
                    verdict.getStyleClass().add(marks.holds() ? "success" : "plain");
                    return language.texts()
                            .of(
                                    branch
                                            ? (marks.holds() ? "part.strip.then" : "part.strip.otherwise")
                                            : (marks.holds() ? "part.strip.fires" : "part.strip.does-not-fire"));
                })
                .orElse("");
        verdict.setText(text);
        verdict.setManaged(!text.isEmpty());
        verdict.setOpacity(text.isEmpty() ? 0 : 1);
    }
}
