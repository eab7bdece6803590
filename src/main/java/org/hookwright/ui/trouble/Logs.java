package org.hookwright.ui.trouble;

import org.hookwright.trouble.Log;

/** The log as this screen reads it. */
public interface Logs {
    /** What it holds of a step. Called in jobs; waits for the disk. */
    Log read(Log.Wanted wanted) throws Exception;
}
