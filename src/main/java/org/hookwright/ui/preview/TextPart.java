package org.hookwright.ui.preview;

import org.hookwright.template.Span;

/**
 * The part of a big text that is on the screen. A window of a million characters costs tens of megabytes to draw, so no
 * more than that is ever shown at once.
 *
 * @param total length of the whole text
 */
record TextPart(Span span, int total) {
    /** The most characters that are shown at once. */
    static final int MOST = 1_000_000;

    static TextPart first(String text) {
        return at(text, 0);
    }

    /** The part that begins at this offset, or before it where the text ends too soon. */
    static TextPart at(String text, int offset) {
        int start = Math.clamp(offset, 0, Math.max(0, text.length() - MOST));
        return new TextPart(new Span(start, Math.min(text.length(), start + MOST)), text.length());
    }

    /** This part, or another that holds the range. */
    TextPart holding(String text, Span wanted) {
        return wanted.start() >= span.start() && wanted.end() <= span.end()
                ? this
                : at(text, wanted.start() - MOST / 4);
    }

    TextPart next(String text) {
        return at(text, span.end());
    }

    TextPart previous(String text) {
        return at(text, span.start() - MOST);
    }

    boolean isWhole() {
        return span.length() == total;
    }

    boolean isFirst() {
        return span.start() == 0;
    }

    boolean isLast() {
        return span.end() == total;
    }
}
