package org.hookwright.ui.run;

import org.hookwright.workflow.Workflow;

/**
 * What is run, and how.
 *
 * @param workflow as it was when the run was started; what is edited meanwhile does not touch it
 * @param dry whether nothing is sent, and pinned replies answer
 */
public record Order(Workflow workflow, Clock clock, boolean dry) {
    /** How pauses pass. */
    public enum Clock {
        /** At once. */
        TURNED,
        /** As long as they say. */
        REAL
    }
}
