package org.hookwright.store;

import java.util.List;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Workflow;

/** Everything a workspace holds, each list by name; what cannot be read stands among the rest. */
public record Contents(
        List<Stored<Workflow>> workflows, List<Stored<Ticket>> tickets, List<Stored<Environment>> environments) {
    public Contents {
        workflows = List.copyOf(workflows);
        tickets = List.copyOf(tickets);
        environments = List.copyOf(environments);
    }
}
