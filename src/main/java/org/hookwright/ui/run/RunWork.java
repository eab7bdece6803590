package org.hookwright.ui.run;

import java.util.Optional;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Facts;
import org.hookwright.run.RunEnd;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;

/** Goes through the tickets of one start, in a job. */
final class RunWork {
    private final Order order;
    private final Tickets tickets;
    private final Scope around;
    private final boolean firingOnly;
    private final Runs runs;
    private final Ledger ledger;

    /** Each ticket has one of its own, or every send would leave its way to be stopped until the end. */
    private volatile Cancellation current = new Cancellation();

    RunWork(Order order, Tickets tickets, Scope around, boolean firingOnly, Runs runs, Ledger ledger) {
        this.order = order;
        this.tickets = tickets;
        this.around = around;
        this.firingOnly = firingOnly;
        this.runs = runs;
        this.ledger = ledger;
    }

    void run(Cancellation stop) throws Exception {
        stop.onCancel(() -> current.cancel());
        try (Tickets.Open open = tickets.open()) {
            for (Optional<Ticket> next = open.next(); next.isPresent() && !stop.isCancelled(); next = open.next()) {
                Cancellation own = new Cancellation();
                current = own;
                if (stop.isCancelled()) {
                    own.cancel();
                }
                run(new Scope(next.get(), around.environment(), around.secrets()), own);
            }
        }
    }

    private void run(Scope scope, Cancellation cancellation) throws Exception {
        if (firingOnly && !Evaluation.holds(order.workflow().when(), new Facts(scope.shown(), ledger.now()))) {
            ledger.passOver();
            return;
        }
        ledger.begin(Running.label(scope.ticket()));
        RunEnd end = runs.run(order, scope, ledger::hear, cancellation);
        ledger.end(end);
    }
}
