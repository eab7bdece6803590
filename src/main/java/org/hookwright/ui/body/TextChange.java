package org.hookwright.ui.body;

import org.hookwright.template.Span;

/**
 * One edit that the person asked for, to be made as one step of undo.
 *
 * @param caret where the caret goes, in the changed text
 */
public record TextChange(Span span, String text, int caret) {}
