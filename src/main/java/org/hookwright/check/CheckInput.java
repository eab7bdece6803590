package org.hookwright.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;

/**
 * What is looked at.
 *
 * @param tickets the samples it is tried with, may be none
 * @param secrets the names of those whose value is known here
 * @param steps the names of the workflow's steps, whose replies are looked at with the whole workflow
 * @param results what earlier steps are known to leave, by the step's name
 */
public record CheckInput(
        Call call,
        List<Ticket> tickets,
        Environment environment,
        Set<String> secrets,
        Set<String> steps,
        Map<String, Map<String, Object>> results) {
    public CheckInput {
        tickets = List.copyOf(tickets);
        secrets = Set.copyOf(secrets);
        steps = Set.copyOf(steps);
        results = Map.copyOf(results);
    }

    /** A call that stands alone. */
    public CheckInput(Call call, List<Ticket> tickets, Environment environment, Set<String> secrets) {
        this(call, tickets, environment, secrets, Set.of(), Map.of());
    }

    CheckInput with(List<Ticket> others) {
        return new CheckInput(call, others, environment, secrets, steps, results);
    }

    CheckInput with(Call other) {
        return new CheckInput(other, tickets, environment, secrets, steps, results);
    }
}
