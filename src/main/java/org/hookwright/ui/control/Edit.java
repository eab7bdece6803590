package org.hookwright.ui.control;

import org.hookwright.template.Span;

/**
 * A change of a text: something was put in the place of something.
 *
 * @param position where it begins, in the text before and after
 * @param removed how many units went
 * @param inserted how many units came
 */
public record Edit(int position, int removed, int inserted) {
    public int delta() {
        return inserted - removed;
    }

    /** Where a range stands afterwards; what was typed at its edges does not belong to it, what went shortens it. */
    public Span moved(Span span) {
        int start = moved(span.start(), true);
        return new Span(start, Math.max(start, moved(span.end(), false)));
    }

    private int moved(int offset, boolean behindInsertion) {
        int end = position + removed;
        if (offset < position || (offset == position && !(behindInsertion && removed == 0))) {
            return offset;
        }
        if (offset >= end) {
            return offset + delta();
        }
        return behindInsertion ? position + inserted : position;
    }
}
