package org.hookwright.ui.control;

import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;

/**
 * Something to say about a range of a text, shown as a wavy line under it.
 *
 * @param fixes what can be done about it, the best first
 */
public record Mark(Span span, Weight weight, Sentence sentence, List<Fix> fixes) {
    public Mark {
        fixes = List.copyOf(fixes);
    }

    /** How much it matters, the worst first. */
    public enum Weight {
        ERROR("squiggle-error"),
        WARNING("squiggle-warning"),
        NOTE("squiggle-note");

        private final String styleClass;

        Weight(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /** One way to put it right. */
    public record Fix(Sentence label, Runnable action) {}
}
