package org.hookwright.ui.flow;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ui.response.Badge;

/**
 * What a card says of its part of the workflow.
 *
 * @param spoken what kind of part it is and where it stands, for who cannot see the picture
 * @param verdict what its condition comes to for the chosen ticket, or what it is where that is not plain
 */
record CardText(Kind kind, Sentence title, List<CardLine> lines, Sentence spoken, Optional<Badge> verdict) {
    /** Of the first line, with its edges. */
    static final double HEAD = 40;

    /** Of a further line. */
    static final double LINE = 17;

    /** Above the further lines. */
    static final double FOOT = 3;

    /** What a card stands for. */
    enum Kind {
        EVENT,
        CONDITION,
        CALL,
        FALLBACK,
        BRANCH,
        WAIT;

        String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    CardText {
        lines = List.copyOf(lines);
    }

    /** How high the card is, in pixels at 100 %. */
    double height() {
        return lines.isEmpty() ? HEAD : HEAD + FOOT + LINE * lines.size();
    }
}
