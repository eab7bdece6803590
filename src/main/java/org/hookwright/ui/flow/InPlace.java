package org.hookwright.ui.flow;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.ui.flow.FlowViewModel.Writing;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Writes a step's name or note where it stands: on its card, or on a slip over it. */
final class InPlace {
    private static final double SLIP_HEIGHT = 132;

    private final FlowViewModel model;
    private final FlowCanvas canvas;
    private final Language language;
    private final Label refusal = new Label();
    private @Nullable CardNode named;
    private @Nullable Node slip;

    InPlace(FlowViewModel model, FlowCanvas canvas, Language language) {
        this.model = model;
        this.canvas = canvas;
        this.language = language;
        refusal.setId("flow-refusal");
        RightToLeft.wrap(refusal);
        refusal.setManaged(false);
        refusal.getStyleClass().addAll("flow-slip", "danger-text", "small");
        model.writingProperty().subscribe(this::show);
    }

    private void show(@Nullable Writing writing) {
        close();
        if (writing == null) {
            return;
        }
        Spot spot = new Spot.At(writing.path());
        Optional<Step> step = model.workflow().flatMap(now -> now.at(writing.path()));
        Optional<CardNode> card = canvas.card(spot);
        if (step.isEmpty() || card.isEmpty()) {
            return;
        }
        switch (writing.part()) {
            case NAME -> name(writing, step.get(), card.get());
            case NOTE -> note(writing, step.get(), card.get());
        }
    }

    private void name(Writing writing, Step step, CardNode card) {
        TextField field = new TextField(step.name());
        field.setId("flow-name");
        field.getStyleClass().add("flow-name");
        field.accessibleTextProperty().bind(language.text("flow.name.label"));
        field.textProperty().subscribe((_, _) -> canvas.overlay().getChildren().remove(refusal));
        named = card;
        card.write(field);
        field.requestFocus();
        field.selectAll();
        keep(field, KeyCode.ENTER, false, () -> commitName(writing, field, card, true));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && isOpen(writing)) {
                commitName(writing, field, card, false);
            }
        });
    }

    /** A name that is refused stays to be mended; whoever goes elsewhere leaves the step as it was. */
    private void commitName(Writing writing, TextField field, CardNode card, boolean stay) {
        Optional<Sentence> why = model.edits().rename(writing.path(), field.getText());
        if (why.isPresent() && stay) {
            refuse(why.get(), card);
        } else {
            model.stopWriting();
            if (stay) {
                focus(writing);
            }
        }
    }

    private void refuse(Sentence why, CardNode card) {
        refusal.setText(language.texts().of(why));
        if (!canvas.overlay().getChildren().contains(refusal)) {
            canvas.overlay().getChildren().add(refusal);
        }
        refusal.applyCss();
        Node node = card.node();
        refusal.resizeRelocate(
                node.getLayoutX(),
                node.getLayoutY() + CardText.HEAD,
                FlowLayout.CARD_WIDTH,
                refusal.prefHeight(FlowLayout.CARD_WIDTH));
    }

    private void note(Writing writing, Step step, CardNode card) {
        TextArea area = new TextArea(step.note());
        area.setId("flow-note");
        RightToLeft.wrap(area);
        area.accessibleTextProperty().bind(language.text("flow.note.label"));
        area.promptTextProperty().bind(language.text("flow.note.prompt"));
        Label hint = new Label();
        hint.textProperty().bind(language.text("flow.note.hint"));
        hint.getStyleClass().addAll("muted", "small");
        VBox paper = new VBox(area, hint);
        paper.getStyleClass().add("flow-slip");
        paper.setManaged(false);
        slip = paper;
        canvas.overlay().getChildren().add(paper);
        Node node = card.node();
        paper.resizeRelocate(
                node.getLayoutX(), node.getLayoutY() + CardText.HEAD - 4, FlowLayout.CARD_WIDTH, SLIP_HEIGHT);
        area.requestFocus();
        area.end();
        keep(area, KeyCode.ENTER, true, () -> commitNote(writing, area, true));
        area.focusedProperty().subscribe((_, focused) -> {
            if (!focused && isOpen(writing)) {
                commitNote(writing, area, false);
            }
        });
    }

    private void commitNote(Writing writing, TextArea area, boolean stay) {
        model.stopWriting();
        model.edits().note(writing.path(), area.getText());
        if (stay) {
            focus(writing);
        }
    }

    /** Escape leaves things as they were. */
    private void keep(TextInputControl field, KeyCode code, boolean shortcut, Runnable commit) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == code && event.isShortcutDown() == shortcut) {
                event.consume();
                commit.run();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                Writing writing = model.writingProperty().get();
                model.stopWriting();
                if (writing != null) {
                    focus(writing);
                }
            }
        });
    }

    private boolean isOpen(Writing writing) {
        return writing.equals(model.writingProperty().get());
    }

    private void focus(Writing writing) {
        canvas.card(new Spot.At(writing.path())).ifPresent(card -> card.node().requestFocus());
    }

    private void close() {
        canvas.overlay().getChildren().remove(refusal);
        CardNode card = named;
        named = null;
        if (card != null) {
            card.stopWriting();
        }
        Node paper = slip;
        slip = null;
        if (paper != null) {
            canvas.overlay().getChildren().remove(paper);
        }
    }
}
