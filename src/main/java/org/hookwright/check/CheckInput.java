package org.hookwright.check;

import java.util.List;
import java.util.Set;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;

/**
 * What is looked at.
 *
 * @param tickets the samples it is tried with, may be none
 * @param secrets the names of those whose value is known here
 */
public record CheckInput(Call call, List<Ticket> tickets, Environment environment, Set<String> secrets) {
    public CheckInput {
        tickets = List.copyOf(tickets);
        secrets = Set.copyOf(secrets);
    }

    CheckInput with(Call other) {
        return new CheckInput(other, tickets, environment, secrets);
    }
}
