package org.hookwright.ui.preview;

import org.hookwright.template.Span;

/**
 * The part of a big text that is on the screen. A window of a million characters costs tens of megabytes to draw, so no
 * more than that is ever shown at once; and of a very long line less, as a line is laid out as a whole at every change.
 *
 * @param total length of the whole text
 */
record TextPart(Span span, int total) {
    /** The most characters that are shown at once. */
    static final int MOST = 1_000_000;

    /** A line of this length is still laid out well within a frame. */
    static final int MOST_OF_LONG_LINES = 20_000;

    static TextPart first(String text) {
        return at(text, 0);
    }

    /** The part that begins at this offset, or before it where the text ends too soon. */
    static TextPart at(String text, int offset) {
        int most = most(text);
        int start = Math.clamp(offset, 0, Math.max(0, text.length() - most));
        return new TextPart(new Span(start, Math.min(text.length(), start + most)), text.length());
    }

    /** This part, or another that holds the range. */
    TextPart holding(String text, Span wanted) {
        return wanted.start() >= span.start() && wanted.end() <= span.end()
                ? this
                : at(text, wanted.start() - most(text) / 4);
    }

    TextPart next(String text) {
        return at(text, span.end());
    }

    TextPart previous(String text) {
        return at(text, span.start() - most(text));
    }

    private static int most(String text) {
        int start = 0;
        while (text.length() - start > MOST_OF_LONG_LINES) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end - start > MOST_OF_LONG_LINES) {
                return MOST_OF_LONG_LINES;
            }
            start = end + 1;
        }
        return MOST;
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
