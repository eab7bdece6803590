package org.hookwright.ui.problems;

import java.util.List;
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
import org.hookwright.check.Part;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;

/** One problem: the part of the request, the sentence, the cures. */
final class ProblemCell extends ListCell<ProblemRow> {
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
        RightToLeft.wrap(sentence);
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
    protected void updateItem(@Nullable ProblemRow problem, boolean empty) {
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
        part.setText(place(problem));
        sentence.setText(words);
        row.getChildren().setAll(part, sentence);
        cures(problem);
        setTooltip(new Tooltip(words));
        setAccessibleText(part.getText() + ": " + words);
        setGraphic(row);
    }

    private void cures(ProblemRow problem) {
        List<Sentence> cures = problem.cures();
        if (cures.isEmpty()) {
            return;
        }
        Button act = new Button(language.texts().of(cures.getFirst()));
        act.setMnemonicParsing(false);
        act.getStyleClass().add("cure");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setOnAction(_ -> model.cure(problem, 0));
        row.getChildren().add(act);
        if (cures.size() > 1) {
            MenuButton more = new MenuButton();
            more.getStyleClass().add("quiet");
            more.setAccessibleText(language.texts().of("problems.more"));
            for (int i = 1; i < cures.size(); i++) {
                int index = i;
                MenuItem item = new MenuItem(language.texts().of(cures.get(i)));
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> model.cure(problem, index));
                more.getItems().add(item);
            }
            row.getChildren().add(more);
        }
    }

    /** The part of the edited call, the name of another step, or the condition. */
    private String place(ProblemRow problem) {
        return switch (problem) {
            case ProblemRow.OfCall of
            when of.step().isEmpty() ->
                language.texts()
                        .of("problems.part." + word(of.problem().place().field().part()));
            case ProblemRow.OfCall of -> of.step();
            case ProblemRow.OfFlow of ->
                of.spot().step().isEmpty()
                        ? language.texts().of("problems.part.workflow")
                        : of.step().isEmpty() ? language.texts().of("problems.part.step") : of.step();
        };
    }

    private static String word(Part part) {
        return switch (part) {
            case METHOD -> "method";
            case URL -> "url";
            case HEADER_NAME, HEADER_VALUE -> "header";
            case AUTH_TOKEN_URL, AUTH_NAME, AUTH_VALUE, AUTH_SCOPE, AUTH_AUDIENCE -> "auth";
            case BODY -> "body";
            case DELIVERY -> "delivery";
        };
    }
}
