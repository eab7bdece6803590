package org.hookwright.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.hookwright.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something the person can ask for from the palette, and by a shortcut where it has one.
 *
 * @param id names its text, {@code shell.command.<id>}
 * @param shortcut null where there is none
 * @param late whether the control that has the focus is asked first, as a text field is about undo
 * @param can whether it can be asked for now
 */
public record Command(
        String id, @Nullable KeyCombination shortcut, boolean late, ObservableValue<Boolean> can, Runnable act) {
    String text() {
        return "shell.command." + id;
    }

    String name(Texts texts) {
        return texts.of(text());
    }

    /** Its shortcut as people write it, or nothing. */
    String keys() {
        return shortcut == null ? "" : shortcut.getDisplayText();
    }

    /** Does it if it can be done now. */
    void run() {
        if (can.getValue()) {
            act.run();
        }
    }
}
