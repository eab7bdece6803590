package org.hookwright.ui.shell;

/** How the design screen is looked at. */
public enum Face {
    /** The chosen step: its request, its preview, its answer; the flow stands beside it. */
    STEP,
    /** The whole flow, and its run beside it. */
    FLOW
}
