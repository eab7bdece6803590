package org.hookwright.ui.problems;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.check.Cure;
import org.hookwright.check.Part;
import org.hookwright.check.Problem;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** One problem: the part of the request, the sentence, the cures. */
final class ProblemCell extends ListCell<Problem> {
    private static final double SCROLL_BAR = 14;

    private final ProblemsViewModel model;
    private final Language language;
    private final Label part = new Label();
    private final Label sentence = new Label();
    private final HBox row = new HBox(part, sentence);

    ProblemCell(ProblemsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        part.setMinWidth(Region.USE_PREF_SIZE);
        sentence.setMinWidth(0);
        sentence.setPrefWidth(200);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        row.getStyleClass().add("problem-row");
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                model.reveal(getItem());
            }
        });
        language.textsProperty().subscribe(_ -> updateItem(getItem(), isEmpty()));
    }

    /** As high as the sentence needs at the list's width: what is wrong is worth a second line. */
    @Override
    protected double computePrefHeight(double width) {
        double around = snappedTopInset() + snappedBottomInset();
        double room = getListView() == null ? 0 : getListView().getWidth() - SCROLL_BAR;
        if (getGraphic() == null || room <= 0) {
            return super.computePrefHeight(width);
        }
        row.applyCss();
        double words = room - snappedLeftInset() - snappedRightInset();
        double height = 0;
        for (Node beside : row.getChildren()) {
            if (!beside.equals(sentence)) {
                words -= beside.prefWidth(-1) + row.getSpacing();
                height = Math.max(height, beside.prefHeight(-1));
            }
        }
        return around + Math.max(height, sentence.prefHeight(Math.max(sentence.getPrefWidth(), words)));
    }

    /** Not the height that the sentence would need at its narrowest. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        if (empty || problem == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        String words = language.texts().of(problem.sentence());
        part.getStyleClass()
                .setAll("label", "chip", "problem-" + problem.severity().name().toLowerCase(Locale.ROOT));
        part.setText(language.texts()
                .of("problems.part." + word(problem.place().field().part())));
        sentence.setText(words);
        row.getChildren().setAll(part, sentence);
        cures(problem);
        setTooltip(new Tooltip(words));
        setAccessibleText(part.getText() + ": " + words);
        setGraphic(row);
    }

    private void cures(Problem problem) {
        if (problem.cures().isEmpty()) {
            return;
        }
        Cure best = problem.cures().getFirst();
        Button act = new Button(language.texts().of(best.label()));
        act.setMnemonicParsing(false);
        act.getStyleClass().add("cure");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setOnAction(_ -> model.cure(problem, best));
        row.getChildren().add(act);
        if (problem.cures().size() > 1) {
            MenuButton more = new MenuButton();
            more.getStyleClass().add("quiet");
            more.setAccessibleText(language.texts().of("problems.more"));
            for (Cure cure : problem.cures().subList(1, problem.cures().size())) {
                MenuItem item = new MenuItem(language.texts().of(cure.label()));
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> model.cure(problem, cure));
                more.getItems().add(item);
            }
            row.getChildren().add(more);
        }
    }

    private static String word(Part part) {
        return switch (part) {
            case METHOD -> "method";
            case URL -> "url";
            case HEADER_NAME, HEADER_VALUE -> "header";
            case AUTH_NAME, AUTH_VALUE -> "auth";
            case BODY -> "body";
            case DELIVERY -> "delivery";
        };
    }
}
