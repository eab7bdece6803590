package org.hookwright.ui.control;

import org.hookwright.template.Span;

/**
 * What a key does to a text.
 *
 * @param replace what goes
 * @param text what comes in its place
 * @param anchor where the selection begins afterwards
 * @param caret where the caret stands afterwards
 */
record Keystroke(Span replace, String text, int anchor, int caret) {
    static Keystroke of(Span replace, String text, int caret) {
        return new Keystroke(replace, text, caret, caret);
    }

    /** Whether only the caret moves. */
    boolean isMove() {
        return replace.length() == 0 && text.isEmpty();
    }
}
