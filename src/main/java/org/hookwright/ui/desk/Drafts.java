package org.hookwright.ui.desk;

import java.nio.file.Path;
import org.hookwright.workflow.Workflow;

/**
 * Where work is kept that is in no file of the workspace yet. Called off the JavaFX thread, never twice at once for one
 * file.
 */
public interface Drafts {
    /**
     * Keeps what is being written for a file, in place of what was kept for it before.
     *
     * @return whether it could be kept
     */
    boolean keep(Path file, Workflow now);

    /** Lets go of what was kept: its file says it now, or the person gave it up. */
    void discard(Path file);
}
