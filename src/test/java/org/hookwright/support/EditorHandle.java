package org.hookwright.support;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.hookwright.ui.control.CodeEditor;

/** Writes into an editor as a person does, by events of the keyboard and the input method. */
public final class EditorHandle {
    private final CodeEditor editor;

    public EditorHandle(CodeEditor editor) {
        this.editor = editor;
    }

    public String text() {
        return Windows.on(editor::text);
    }

    public int caret() {
        return Windows.on(editor::caret);
    }

    public EditorHandle load(String text) {
        Windows.run(() -> editor.load(text));
        return this;
    }

    public EditorHandle caretAt(int offset) {
        return select(offset, offset);
    }

    public EditorHandle select(int anchor, int caret) {
        Windows.run(() -> {
            editor.focusTarget().requestFocus();
            editor.select(anchor, caret);
        });
        return this;
    }

    public EditorHandle type(String signs) {
        for (int i = 0; i < signs.length(); i++) {
            String sign = signs.substring(i, i + 1);
            Windows.run(() -> fire(editor.focusTarget(), KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED));
        }
        return this;
    }

    public EditorHandle press(KeyCode code, KeyCombination.Modifier... modifiers) {
        Windows.run(() -> fire(editor.focusTarget(), KeyEvent.KEY_PRESSED, "", code, modifiers));
        return this;
    }

    /** What an input method sends: something finished, or something half-made. */
    public EditorHandle compose(String committed, String composed) {
        Windows.run(() -> Event.fireEvent(
                editor.focusTarget(),
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty() ? List.of() : List.of(new InputMethodTextRun(composed, null)),
                        committed,
                        composed.length())));
        return this;
    }

    /** Fires a key at any node, as the window would. */
    public static void fire(
            Node target,
            javafx.event.EventType<KeyEvent> kind,
            String sign,
            KeyCode code,
            KeyCombination.Modifier... modifiers) {
        List<KeyCombination.Modifier> held = List.of(modifiers);
        boolean control = held.contains(KeyCombination.CONTROL_DOWN) || held.contains(KeyCombination.SHORTCUT_DOWN);
        Event.fireEvent(
                target,
                new KeyEvent(
                        kind,
                        sign,
                        "",
                        code,
                        held.contains(KeyCombination.SHIFT_DOWN),
                        control,
                        held.contains(KeyCombination.ALT_DOWN),
                        false));
    }
}
