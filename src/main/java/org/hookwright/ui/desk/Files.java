package org.hookwright.ui.desk;

import java.io.IOException;
import org.hookwright.store.Contents;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.workflow.Workflow;

/**
 * What the desk asks of the workspace's files. Everything here waits for the disk, so it is called off the JavaFX
 * thread.
 */
public interface Files {
    /** What the workspace is called. */
    String name();

    /** Everything the workspace holds. */
    Contents read() throws IOException;

    /** Writes a workflow unless its file is no longer what {@code was} says. */
    SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) throws IOException;

    /** Writes a workflow whatever its file says. */
    SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) throws IOException;
}
