package org.hookwright.store;
import java.util.List;
import org.hookwright.ticket.*;
import org.hookwright.workflow.*;
public final class Workspace {
    public record Contents(List<Stored<Workflow>> workflows, List<Stored<Ticket>> tickets, List<Stored<Environment>> environments) {}
    public Contents read() { return new Contents(List.of(), List.of(), List.of()); }
    public SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) { throw new IllegalStateException(); }
    public SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) { throw new IllegalStateException(); }
}
