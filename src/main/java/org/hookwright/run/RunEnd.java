package org.hookwright.run;

/** How a run ended. */
public enum RunEnd {
    /** The condition did not hold. */
    NOT_FIRED,
    /** Every step that ran succeeded. */
    SUCCEEDED,
    /** A step failed; its fallback ran, or the run went on without it. */
    WITH_FAILURES,
    /** A step failed and ended the run. */
    FAILED,
    /** It was called off. */
    CANCELLED
}
