package org.hookwright.ui.part;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Severity;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.ConditionTree;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rules as nested cards, what is wrong with them above, and where there is none yet, some to begin with. */
final class ConditionForm {
    private final ConditionViewModel model;
    private final Language language;
    private final Fittings fit;
    private final GroupCard root;
    private final VBox problems = new VBox();
    private final VBox empty = new VBox();
    private final FlowPane starters = new FlowPane(8, 8);
    private final Label emptyTitle = new Label();
    private final VBox content;
    private final StackPane node;

    ConditionForm(ConditionViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        PartDrag drag = new PartDrag(model, this::root);
        root = new GroupCard(new Tools(model, language, fit, this::focus, drag));
        problems.setId("condition-problems");
        problems.getStyleClass().add("condition-problems");
        layOutEmpty();
        content = new VBox(problems, root.node(), empty);
        content.getStyleClass().add("condition-form");
        node = new StackPane(content, drag.overlay());
        model.rootProperty().subscribe(_ -> draw());
        model.fieldsProperty().subscribe(_ -> draw());
        model.draftsProperty().subscribe(_ -> draw());
        model.marksProperty().subscribe(root::mark);
        model.problemsProperty().subscribe(_ -> drawProblems());
        language.textsProperty().subscribe(_ -> {
            draw();
            drawProblems();
        });
    }

    Node node() {
        return node;
    }

    private GroupCard root() {
        return root;
    }

    private void layOutEmpty() {
        emptyTitle.getStyleClass().add("heading");
        emptyTitle.setId("condition-empty");
        RightToLeft.wrap(emptyTitle);
        Label hint = fit.paragraph(language.text("part.empty.hint"), "muted");
        Button own = fit.button(
                "starter-own", language.text("part.empty.own"), () -> focus(model.addRule(ConditionPath.ROOT)));
        own.setGraphic(new FontIcon(Feather.PLUS));
        empty.getChildren().setAll(emptyTitle, hint, starters, own);
        empty.getStyleClass().add("condition-empty");
    }

    private void draw() {
        Condition now = model.rootProperty().get();
        boolean none = now.isUnconditional();
        seen(root.node(), !none);
        seen(empty, none);
        root.show(ConditionPath.ROOT, now, false);
        root.mark(model.marksProperty().get());
        if (none) {
            drawStarters();
        }
    }

    private void drawStarters() {
        emptyTitle.setText(language.texts().of(model.isBranch() ? "part.empty.branch" : "part.empty.workflow"));
        List<Condition.Leaf> offered = model.edits().starters();
        starters.getChildren().clear();
        for (int i = 0; i < offered.size(); i++) {
            Condition.Leaf leaf = offered.get(i);
            Button button = new Button(language.texts()
                    .of("part.empty.starter", leaf.field(), leaf.operator().sentence(), leaf.value()));
            button.setMnemonicParsing(false);
            button.setId("starter-" + i);
            button.getStyleClass().add("cure");
            button.setOnAction(_ -> focus(model.addRule(ConditionPath.ROOT, leaf)));
            starters.getChildren().add(button);
        }
    }

    private void drawProblems() {
        problems.getChildren()
                .setAll(model.problemsProperty().get().stream()
                        .map(this::banner)
                        .toList());
        seen(problems, !problems.getChildren().isEmpty());
    }

    private Node banner(FlowProblem problem) {
        Label words = fit.paragraph(language.text(problem.sentence()));
        VBox banner = new VBox(words);
        for (FlowProblem.FlowCure cure : problem.cures()) {
            Button button = fit.button("condition-cure", language.text(cure.label()), () -> model.cure(cure), "cure");
            banner.getChildren().add(button);
        }
        banner.getStyleClass().addAll("condition-banner", style(problem.severity()));
        return banner;
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "danger";
            case WARNING -> "warning";
            case NOTE -> "plain";
        };
    }

    /** Puts the keyboard to a part that may just have come. */
    void focus(ConditionPath path) {
        Optional<ConditionPath> there =
                ConditionTree.at(model.rootProperty().get(), path).map(_ -> path);
        if (model.rootProperty().get().isUnconditional()) {
            starters.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        } else {
            there.flatMap(root::at).ifPresent(PartNode::focus);
        }
    }

    private static void seen(Node part, boolean is) {
        part.setVisible(is);
        part.setManaged(is);
    }
}
