package org.hookwright.ui.body;

import org.hookwright.template.Span;

/**
 * The hand that writes: what a view lends its view model so that edits keep their undo steps and the caret its place.
 */
interface Pen {
    Span selection();

    int caret();

    void write(TextChange change);
}
