package org.hookwright.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
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
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The engine's fillings and checks, as the desk asks for them: the same filling that is sent, with secrets as dots. */
final class EngineJudge implements Judge<Findings> {
    private final Filler filler = new Filler();

    /** Told on the JavaFX thread, read in jobs. */
    private volatile Set<String> steps = Set.of();

    /** The workflow whose call is judged, which tells what its placeholders can name. */
    void follow(ObservableValue<@Nullable Workflow> workflow) {
        workflow.subscribe(now -> steps = now == null ? Set.of() : now.names());
    }

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
        return Findings.of(call, tickets, scope, steps, cancellation);
    }
}
