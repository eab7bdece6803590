package org.hookwright.ui.desk;

import org.hookwright.ui.response.Badge;

/**
 * What the last run, or the one that goes on, made of a step.
 *
 * @param badge says it in a word, such as {@code 503 × 4}
 */
public record StepMark(Stage stage, Badge badge) {
    /** How far the run has come with it. */
    public enum Stage {
        /** It is at it now: sending, or pausing before another try. */
        GOING,
        SUCCEEDED,
        FAILED,
        /** It failed, and its fallback ran. */
        FELL_BACK,
        /** The run went another way, or ended before. */
        NOT_TAKEN
    }
}
