package org.hookwright.ui.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.UndoManagerFactory;

/**
 * RichTextFX's area with three habits changed: what an input method has only half composed is no edit yet (it is
 * neither undone nor announced as typed), pasting takes plain text and asks first, and undo steps end after a rest.
 */
final class CodeSurface extends CodeArea {
    /** A rest of this length ends an undo step. */
    private static final Duration UNDO_REST = Duration.ofMillis(600);

    private static final String COMPOSED = "composed";

    private boolean composing;
    private int composedStart;
    private int composedLength;
    private Consumer<String> paster = this::insertPlain;
    private Consumer<String> typed = _ -> {};
    private Consumer<List<Tint>> composedShown = _ -> {};

    CodeSurface() {
        setUndoManager(plainUndo());
        setOnInputMethodTextChanged(this::handleInputMethodEvent);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        multiPlainChanges().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        selectionProperty().addListener((_, _, _) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case CARET_OFFSET -> getCaretPosition();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private UndoManager<List<PlainTextChange>> plainUndo() {
        return UndoManagerFactory.unlimitedHistoryFactory()
                .createMultiChangeUM(
                        multiPlainChanges().filter(_ -> !composing),
                        TextChange::invert,
                        UndoUtils.applyMultiPlainTextChange(this),
                        TextChange::mergeWith,
                        TextChange::isIdentity,
                        UNDO_REST);
    }

    /** Asked what to do with pasted text, instead of inserting it. */
    void onPaste(Consumer<String> asked) {
        paster = asked;
    }

    /** Hears text that an input method has finished composing. */
    void onCommitted(Consumer<String> heard) {
        typed = heard;
    }

    /** Hears which text is being composed, to show it as such. */
    void onComposed(Consumer<List<Tint>> heard) {
        composedShown = heard;
    }

    boolean isComposing() {
        return composedLength > 0;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (isEditable() && text != null && !text.isEmpty()) {
            paster.accept(text.replace("\r\n", "\n").replace('\r', '\n'));
        }
    }

    void insertPlain(String text) {
        getUndoManager().preventMerge();
        replaceSelection(text);
        getUndoManager().preventMerge();
        requestFollowCaret();
    }

    @Override
    protected void handleInputMethodEvent(InputMethodEvent event) {
        if (!isEditable() || isDisabled()) {
            return;
        }
        removeComposed();
        String committed = event.getCommitted();
        if (!committed.isEmpty()) {
            replaceSelection(committed);
        }
        StringBuilder composed = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            composed.append(run.getText());
        }
        if (!composed.isEmpty()) {
            showComposed(composed.toString(), event.getCaretPosition());
        }
        requestFollowCaret();
        if (!committed.isEmpty() && composed.isEmpty()) {
            typed.accept(committed);
        }
    }

    private void removeComposed() {
        if (composedLength > 0) {
            outsideHistory(() -> deleteText(composedStart, composedStart + composedLength));
            composedLength = 0;
            composedShown.accept(List.of());
        }
    }

    private void showComposed(String text, int caret) {
        if (getSelection().getLength() > 0) {
            replaceSelection("");
        }
        composedStart = getCaretPosition();
        outsideHistory(() -> insertText(composedStart, text));
        composedLength = text.length();
        composedShown.accept(List.of(Tint.of(composedStart, composedStart + composedLength, COMPOSED)));
        if (caret >= 0 && caret < composedLength) {
            moveTo(composedStart + caret);
        }
    }

    private void outsideHistory(Runnable edit) {
        composing = true;
        try {
            edit.run();
        } finally {
            composing = false;
        }
    }
}
