package org.hookwright.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The shortcuts of an editor, beyond moving and typing. */
final class EditorKeys {
    private static final KeyCombination.Modifier COMMAND = KeyCombination.SHORTCUT_DOWN;

    private final CodeSurface surface;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    EditorKeys(CodeSurface surface) {
        this.surface = surface;
        surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** With Ctrl, or Command on a Mac. */
    EditorKeys command(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code, COMMAND), action);
        return this;
    }

    EditorKeys shiftCommand(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code, COMMAND, KeyCombination.SHIFT_DOWN), action);
        return this;
    }

    EditorKeys alt(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code, KeyCombination.ALT_DOWN), action);
        return this;
    }

    EditorKeys plain(KeyCode code, Runnable action) {
        keys.put(new KeyCodeCombination(code), action);
        return this;
    }

    /** A plain key that means something only at times. */
    EditorKeys plainWhen(KeyCode code, BooleanSupplier when, Runnable action) {
        surface.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == code && when.getAsBoolean()) {
                event.consume();
                action.run();
            }
        });
        return this;
    }

    private void pressed(KeyEvent event) {
        for (Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                event.consume();
                key.getValue().run();
                return;
            }
        }
    }
}
