package org.hookwright.ui.body;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Callout;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;

/** The list of completions under the caret. The editor keeps the keyboard; this only listens in before it. */
final class CompletionPopup {
    private static final int ROWS = 8;
    private static final double ROW = 28;
    private static final double WIDTH = 460;
    private static final KeyCombination ASK = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final BodyViewModel model;
    private final CodeEditor editor;
    private final ListView<Offer> list = new ListView<>();
    private final OfferFooter footer;
    private final VBox content;
    private final Callout callout;
    private List<Offer> shown = List.of();

    CompletionPopup(Language language, BodyViewModel model, CodeEditor editor) {
        this.model = model;
        this.editor = editor;
        this.footer = new OfferFooter(language, model);
        this.content = new VBox(list, footer.node());
        this.callout = new Callout("completion")
                .wearing(CompletionPopup.class.getResource("body.css").toExternalForm());
        list.setId("completion-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.accessibleTextProperty().bind(language.text("body.completion.name"));
        list.setCellFactory(_ -> cell(language));
        model.completingProperty().subscribe(this::show);
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.focusTarget().focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.stopCompleting();
            }
        });
    }

    private OfferCell cell(Language language) {
        OfferCell cell =
                new OfferCell(language, () -> model.context().scope().getValue().shown());
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!cell.isEmpty()) {
                model.select(cell.getIndex());
                model.accept();
            }
            event.consume();
        });
        return cell;
    }

    private void show(Completing completing) {
        switch (completing) {
            case Completing.Closed _ -> {
                shown = List.of();
                callout.hide();
            }
            case Completing.Open open -> show(open);
        }
    }

    private void show(Completing.Open open) {
        if (!shown.equals(open.items())) {
            shown = open.items();
            list.getItems().setAll(shown);
            list.setPrefHeight(Math.min(ROWS, shown.size()) * ROW + 2);
        }
        list.getSelectionModel().select(open.selected());
        list.scrollTo(Math.max(0, open.selected() - ROWS / 2));
        footer.show(open.choice());
        editor.caretOnScreen().ifPresent(this::place);
    }

    private void place(Bounds caret) {
        if (callout.isShowing()) {
            callout.place(caret);
        } else {
            callout.show(content, editor.focusTarget(), caret);
        }
    }

    private void pressed(KeyEvent event) {
        if (ASK.match(event)) {
            model.complete();
            event.consume();
        } else if (model.completingProperty().get() instanceof Completing.Open && !event.isControlDown()) {
            if (steer(event.getCode(), event.isShiftDown())) {
                event.consume();
            }
        }
    }

    private boolean steer(KeyCode key, boolean shift) {
        switch (key) {
            case DOWN -> model.moveSelection(1);
            case UP -> model.moveSelection(-1);
            case PAGE_DOWN -> model.moveSelection(ROWS - 1);
            case PAGE_UP -> model.moveSelection(1 - ROWS);
            case ENTER, TAB -> {
                if (shift) {
                    return false;
                }
                model.accept();
            }
            case ESCAPE -> model.stopCompleting();
            default -> {
                return false;
            }
        }
        return true;
    }
}
