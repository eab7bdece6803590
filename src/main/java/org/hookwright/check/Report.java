package org.hookwright.check;

import java.util.List;

/**
 * All that was found.
 *
 * @param problems in the order of their places, the worst first at the same place
 * @param tickets one verdict for each sample, in their order
 */
public record Report(List<Problem> problems, List<TicketVerdict> tickets) {
    public static final Report EMPTY = new Report(List.of(), List.of());

    public Report {
        problems = List.copyOf(problems);
        tickets = List.copyOf(tickets);
    }

    public long soundTickets() {
        return tickets.stream().filter(TicketVerdict::isSound).count();
    }

    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
