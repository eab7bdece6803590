package org.hookwright.ui.flow;

import org.hookwright.language.Sentence;

/**
 * A stretch of a card's line that looks in one way.
 *
 * @param kept whether it is to be seen whole where the line is too long for its card
 */
record Run(Sentence text, Look look, boolean kept) {
    /** How a stretch looks, by its style class. */
    enum Look {
        PLAIN("plain"),
        STRONG("strong"),
        PLACEHOLDER("run-placeholder"),
        GOOD("run-good"),
        BAD("run-bad"),
        NOTE("run-note");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    /** Something a person has written, as it is. */
    static Run of(String text) {
        return of(text, Look.PLAIN);
    }

    static Run of(String text, Look look) {
        return of(Sentence.of("flow.card.as-is", text), look);
    }

    static Run of(Sentence text, Look look) {
        return new Run(text, look, false);
    }

    Run whole() {
        return new Run(text, look, true);
    }
}
