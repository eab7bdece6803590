package org.hookwright.ui.body;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.template.Repair;
import org.hookwright.ui.control.Language;

/** The repairs of pasted text, each shown as it was and as it will be, to be left out one by one. */
final class PasteReviewPane {
    private static final double MOST_HEIGHT = 190;

    private final Language language;
    private final BodyViewModel model;
    private final PasteReview review;
    private final VBox node = new VBox();
    private final Button repair = new Button();

    PasteReviewPane(Language language, BodyViewModel model, PasteReview review) {
        this.language = language;
        this.model = model;
        this.review = review;
        node.setId("paste-review");
        node.getStyleClass().add("paste-review");
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty()
                .bind(language.text("body.paste.title", review.proposals().size()));
        VBox rows = new VBox();
        rows.getStyleClass().add("paste-rows");
        review.proposals().forEach(proposal -> rows.getChildren().add(row(proposal)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        node.getChildren().setAll(title, scroll, buttons());
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancelPaste();
                event.consume();
            }
        });
    }

    Node node() {
        return node;
    }

    void takeFocus() {
        repair.requestFocus();
    }

    private Node row(PasteReview.Proposal proposal) {
        CheckBox chosen = new CheckBox();
        chosen.selectedProperty().bindBidirectional(proposal.chosenProperty());
        chosen.textProperty().bind(language.text(reason(proposal.edit().kind())));
        chosen.setMinWidth(210);
        String before = review.before(proposal);
        String after = review.after(proposal);
        String removed = visible(review.removed(proposal));
        String inserted = visible(proposal.edit().replacement());
        chosen.accessibleTextProperty()
                .bind(language.text("body.paste.spoken", chosen.textProperty(), removed, inserted));
        HBox was = line(before, removed, after, "gone");
        HBox willBe = line(before, inserted, after, "come");
        Label arrow = new Label("→");
        arrow.getStyleClass().add("muted");
        HBox row = new HBox(chosen, was, arrow, willBe);
        row.getStyleClass().add("paste-row");
        return row;
    }

    private Node buttons() {
        repair.setId("paste-repaired");
        repair.setDefaultButton(true);
        repair.textProperty().bind(language.text("body.paste.repair"));
        repair.setOnAction(_ -> model.pasteRepaired());
        Button asIs = new Button();
        asIs.setId("paste-as-is");
        asIs.textProperty().bind(language.text("body.paste.as-is"));
        asIs.setOnAction(_ -> model.pasteAsItIs());
        Button cancel = new Button();
        cancel.getStyleClass().add("flat");
        cancel.textProperty().bind(language.text("body.paste.cancel"));
        cancel.setOnAction(_ -> model.cancelPaste());
        HBox buttons = new HBox(repair, asIs, cancel);
        buttons.getStyleClass().add("paste-buttons");
        return buttons;
    }

    private static HBox line(String before, String changed, String after, String styleClass) {
        Label middle = new Label(changed);
        middle.getStyleClass().addAll("paste-text", "code", styleClass);
        Label left = new Label(before);
        Label right = new Label(after);
        left.getStyleClass().addAll("paste-text", "code");
        right.getStyleClass().addAll("paste-text", "code");
        HBox line = new HBox(left, middle, right);
        line.getStyleClass().add("paste-line");
        return line;
    }

    private static String visible(String text) {
        return text.replace("\u00A0", "⍽")
                .replace("\u200B", "·")
                .replace("\uFEFF", "·")
                .replace("\n", "⏎");
    }

    private static String reason(Repair.Kind kind) {
        return switch (kind) {
            case BACKTICKS -> "body.repair.backticks";
            case ENTITY -> "body.repair.entity";
            case BRACES -> "body.repair.braces";
            case SMART_QUOTE -> "body.repair.smart-quote";
            case FULL_WIDTH -> "body.repair.full-width";
            case SPACE -> "body.repair.space";
            case LINE_BREAK -> "body.repair.line-break";
        };
    }
}
