package org.hookwright.ui.desk;

import java.nio.file.Path;
import org.hookwright.store.SaveOutcome;
import org.hookwright.workflow.Workflow;

/** Where work is kept that could not be written to its file. Called off the JavaFX thread. */
public interface Drafts {
    /** Keeps a draft when the file could not be written, and lets go of it when it could. */
    void follow(Path file, Workflow now, SaveOutcome<Workflow> outcome);
}
