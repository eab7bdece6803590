package org.hookwright.ui.run;

/** For which tickets a workflow is run. */
public enum Whom {
    /** The chosen one. */
    ONE,
    /** Every readable ticket of the workspace. */
    ALL,
    /** Of these, the ones for which it fires. */
    FIRING,
    /** Those of a file with one JSON object a line, which is asked for when the run is started. */
    FILE
}
