package org.hookwright.ui.desk;

import java.util.List;
import java.util.Optional;
import org.hookwright.check.TicketVerdict;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Rendering;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;

/**
 * Fills and checks calls for the desk. Called off the JavaFX thread.
 *
 * @param <R> what a check reports
 */
public interface Judge<R> {
    /** The address as it is shown. */
    Rendering url(Call call, Scope scope);

    /** The body as it is shown. */
    Rendering body(Call call, Scope scope);

    /** Why a filled body is not what its type asks for, if it is not; at each key, so only that. */
    Optional<TicketVerdict.Breakage> breakage(Call call, Rendering body);

    /** All that can be said of a call, tried with every ticket. */
    R check(Call call, List<Ticket> tickets, Scope scope, Cancellation cancellation);
}
