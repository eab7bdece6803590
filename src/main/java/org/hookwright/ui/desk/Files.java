package org.hookwright.ui.desk;

import java.io.IOException;
import java.util.List;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Workflow;

/**
 * What the desk asks of the workspace's files. Everything here waits for the disk, so it is called off the JavaFX
 * thread.
 */
public interface Files {
    /** All files of the workspace, in the order of their lists. */
    record Contents(
            List<Stored<Workflow>> workflows, List<Stored<Ticket>> tickets, List<Stored<Environment>> environments) {
        public Contents {
            workflows = List.copyOf(workflows);
            tickets = List.copyOf(tickets);
            environments = List.copyOf(environments);
        }
    }

    Contents read() throws IOException;

    /** Writes a workflow unless its file is no longer what {@code was} says. */
    SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) throws IOException;

    /** Writes a workflow whatever its file says. */
    SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) throws IOException;
}
