package org.hookwright.app;

import java.util.List;
import java.util.Optional;
import org.hookwright.check.BodyVerdict;
import org.hookwright.check.TicketVerdict;
import org.hookwright.send.CompiledCall;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Rendering;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Judge;
import org.hookwright.workflow.Call;

/** The engine's fillings and checks, as the desk asks for them: the same filling that is sent, with secrets as dots. */
final class EngineJudge implements Judge<Findings> {
    private final Filler filler = new Filler();

    @Override
    public Rendering url(Call call, Scope scope) {
        Filled filled = filler.fill(call, scope, false);
        return filled.url();
    }

    @Override
    public Rendering body(Call call, Scope scope) {
        return filler.body(CompiledCall.of(call), scope);
    }

    @Override
    public Optional<TicketVerdict.Breakage> breakage(Call call, Rendering body) {
        return BodyVerdict.of(call.request().body(), body);
    }

    @Override
    public Findings check(Call call, List<Ticket> tickets, Scope scope, Cancellation cancellation) {
        return Findings.of(call, tickets, scope, cancellation);
    }
}
