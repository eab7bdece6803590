package org.hookwright.ui.trouble;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.trouble.Clue;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Diagnosis;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The trouble-shooting screen: three cases above, what it is about below them, then the answer. */
public final class TroubleView {
    private final TroubleViewModel model;
    private final Language language;
    private final Fittings fit;
    private final BorderPane node = new BorderPane();
    private final VBox told = new VBox();
    private final ClueCard cards;

    /** The answer that is drawn, in its newest state; null while something else is. */
    private @Nullable Diagnosis shown;

    /** Whether the list of what was ruled out is unfolded; it stays so from answer to answer. */
    private boolean unfolded;

    public TroubleView(TroubleViewModel model, Language language, ZoneId zone) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        this.cards = new ClueCard(language, this::follow);
        node.setId("trouble");
        node.getStyleClass().addAll("trouble", "surface");
        node.getStylesheets().add(TroubleView.class.getResource("trouble.css").toExternalForm());
        VBox head = new VBox(cases(), new Choosers(model, language, zone).node());
        head.getStyleClass().add("trouble-head");
        node.setTop(head);
        told.getStyleClass().add("trouble-told");
        told.setId("trouble-told");
        ScrollPane scroll = new ScrollPane(told);
        scroll.setId("trouble-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("trouble-scroll");
        scroll.accessibleTextProperty().bind(language.text("trouble.answer.name"));
        node.setCenter(scroll);
        told.opacityProperty().bind(model.staleProperty().map(stale -> stale ? 0.55 : 1.0));
        model.answerProperty().subscribe(this::show);
        node.sceneProperty().subscribe(scene -> model.activeProperty().set(scene != null));
    }

    public Parent node() {
        return node;
    }

    private Node cases() {
        ToggleGroup group = new ToggleGroup();
        HBox line = new HBox();
        line.getStyleClass().add("trouble-cases");
        for (Complaint complaint : Complaint.values()) {
            ToggleButton button = caseButton(complaint);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.complaintProperty().set(complaint);
            });
            model.complaintProperty().subscribe(now -> button.setSelected(now == complaint));
            HBox.setHgrow(button, Priority.ALWAYS);
            line.getChildren().add(button);
        }
        return line;
    }

    private ToggleButton caseButton(Complaint complaint) {
        String key = "trouble.case." + complaint.id();
        ToggleButton button = new ToggleButton();
        button.setId("trouble-case-" + complaint.id());
        button.getStyleClass().add("trouble-case");
        Label title = fit.label(language.text(key + ".title"), "trouble-case-title");
        Label hint = fit.label(language.text(key + ".hint"), "muted", "small");
        hint.setMinWidth(0);
        VBox words = new VBox(title, hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(new FontIcon(sign(complaint)), words);
        content.getStyleClass().add("trouble-case-content");
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(10);
        fit.explain(button, language.text(key + ".hint"));
        button.accessibleTextProperty().bind(language.text(key + ".title"));
        button.accessibleHelpProperty().bind(language.text(key + ".hint"));
        return button;
    }

    private static Feather sign(Complaint complaint) {
        return switch (complaint) {
            case NOT_FIRED -> Feather.ZAP_OFF;
            case DATA_WRONG -> Feather.FILE_MINUS;
            case TIMED_OUT -> Feather.WATCH;
        };
    }

    private void show(Answer answer) {
        if (!(answer instanceof Answer.Told)) {
            shown = null;
        }
        switch (answer) {
            case Answer.NoWorkflow _ -> told.getChildren().setAll(empty("no-workflow", Feather.GIT_BRANCH));
            case Answer.Looking _ -> told.getChildren().setAll(empty("looking", Feather.SEARCH));
            case Answer.Failed(var why) -> {
                Label text = fit.paragraph(language.text(why), "danger-text");
                HBox banner = new HBox(
                        text, fit.button("trouble-again", language.text("trouble.failed.again"), model::refresh));
                banner.getStyleClass().addAll("banner", "danger");
                told.getChildren().setAll(banner);
            }
            case Answer.Told(var diagnosis) -> show(diagnosis);
        }
    }

    private Node empty(String name, Feather sign) {
        Label title = fit.label(language.text("trouble.empty." + name + ".title"), "strong");
        title.setId("trouble-empty");
        Label hint = fit.paragraph(language.text("trouble.empty." + name + ".hint"), "muted", "empty-hint");
        VBox box = new VBox(new FontIcon(sign), title, hint);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void follow(int clue, int way) {
        if (shown != null) {
            model.follow(shown.open().get(clue).ways().get(way));
        }
    }

    private void followHead(int way) {
        if (shown != null) {
            model.follow(shown.ways().get(way));
        }
    }

    private void show(Diagnosis diagnosis) {
        boolean same = shown != null && Said.of(shown).equals(Said.of(diagnosis));
        shown = diagnosis;
        if (same) {
            // It reads the same: the cards stay, and with them the keyboard's place.
            return;
        }
        List<Node> parts = new ArrayList<>();
        parts.add(verdict(diagnosis));
        List<Clue> open = diagnosis.open();
        for (int i = 0; i < open.size(); i++) {
            parts.add(cards.node(open.get(i), i));
        }
        if (!diagnosis.ruledOut().isEmpty()) {
            parts.add(ruledOut(diagnosis.ruledOut()));
        }
        told.getChildren().setAll(parts);
    }

    private Node verdict(Diagnosis diagnosis) {
        String state = diagnosis.state().name().toLowerCase(Locale.ROOT);
        Label chip = fit.label(language.text("trouble.state." + state), "chip", tone(diagnosis.state()));
        chip.setId("trouble-state");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Label headline = fit.paragraph(language.text(diagnosis.headline()), "trouble-headline");
        headline.setId("trouble-headline");
        headline.setAccessibleRole(AccessibleRole.TEXT);
        VBox box = new VBox(new HBox(chip), headline);
        for (Sentence fact : diagnosis.facts()) {
            box.getChildren().add(fit.paragraph(language.text(fact), "muted"));
        }
        if (!diagnosis.ways().isEmpty()) {
            box.getChildren().add(cards.buttons("trouble-head", diagnosis.ways(), this::followHead));
        }
        box.getStyleClass().addAll("trouble-verdict", state);
        return box;
    }

    private static String tone(Diagnosis.State state) {
        return switch (state) {
            case FOUND -> "danger";
            case SUSPECTED -> "warning";
            case FINE -> "success";
            case UNKNOWN -> "plain";
        };
    }

    private Node ruledOut(List<Clue> clues) {
        VBox list = new VBox();
        list.getStyleClass().add("trouble-fine");
        clues.forEach(clue -> list.getChildren().add(fine(clue)));
        Button fold = new Button();
        fold.setId("trouble-fold");
        fold.getStyleClass().add("quiet");
        fold.setMnemonicParsing(false);
        RightToLeft.wrap(fold);
        fold.setAlignment(Pos.CENTER_LEFT);
        fold.textProperty().bind(language.textsProperty().map(texts -> texts.of("trouble.fine.fold", names(clues))));
        Runnable draw = () -> {
            fold.setGraphic(new FontIcon(unfolded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            fold.setAccessibleHelp(language.texts().of(unfolded ? "trouble.fine.hide" : "trouble.fine.show"));
            list.setVisible(unfolded);
            list.setManaged(unfolded);
        };
        fold.setOnAction(_ -> {
            unfolded = !unfolded;
            draw.run();
        });
        draw.run();
        return new VBox(fold, list);
    }

    private Node fine(Clue clue) {
        FontIcon sign = new FontIcon(Feather.CHECK);
        sign.getStyleClass().add("trouble-check");
        Label text = fit.paragraph(language.text(clue.what()));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(sign, text);
        line.getStyleClass().add("trouble-fine-line");
        return line;
    }

    private String names(List<Clue> clues) {
        Set<String> names = new LinkedHashSet<>();
        clues.forEach(clue -> names.add(language.texts().of("trouble.checked." + clue.code())));
        return String.join(", ", names);
    }
}
