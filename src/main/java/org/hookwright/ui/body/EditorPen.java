package org.hookwright.ui.body;

import org.hookwright.template.Span;
import org.hookwright.ui.control.CodeEditor;

/** The editor as a hand that writes. */
record EditorPen(CodeEditor editor) implements Pen {
    @Override
    public Span selection() {
        return editor.selection();
    }

    @Override
    public int caret() {
        return editor.caret();
    }

    @Override
    public void write(TextChange change) {
        editor.replace(change.span(), change.text());
        editor.select(change.caret(), change.caret());
        editor.focusTarget().requestFocus();
    }
}
