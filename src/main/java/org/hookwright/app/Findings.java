package org.hookwright.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.check.CheckInput;
import org.hookwright.check.Checker;
import org.hookwright.check.Problem;
import org.hookwright.check.Report;
import org.hookwright.check.TicketVerdict;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Filling;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.preview.Breakage;
import org.hookwright.workflow.Call;

/**
 * What a check found, as the screens want it.
 *
 * @param tickets for each readable ticket, why its body is not what its type asks for, if it is not
 */
record Findings(List<Optional<Breakage>> tickets, List<Problem> problems) {
    static final Findings NONE = new Findings(List.of(), List.of());

    Findings {
        tickets = List.copyOf(tickets);
        problems = List.copyOf(problems);
    }

    static Findings of(Call call, List<Ticket> tickets, Scope scope, Set<String> steps, Cancellation cancellation) {
        Report report = Checker.check(
                new CheckInput(
                        call, tickets, scope.environment(), scope.secrets().keySet(), steps, scope.results()),
                cancellation);
        List<Optional<Breakage>> breakages = report.tickets().stream()
                .map(TicketVerdict::breakage)
                .map(broken -> broken.map(Findings::breakage))
                .toList();
        return new Findings(breakages, report.problems());
    }

    static Breakage breakage(TicketVerdict.Breakage broken) {
        return new Breakage(
                broken.sentence(),
                broken.output(),
                broken.line(),
                broken.cause().map(Filling::source));
    }

    /** What was found for the ticket at an index; nothing where it was not looked at yet. */
    Optional<Breakage> of(int ticket) {
        return ticket >= 0 && ticket < tickets.size() ? tickets.get(ticket) : Optional.empty();
    }
}
