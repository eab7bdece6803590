package org.hookwright.app;

import java.util.List;
import java.util.Set;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Escape;
import org.hookwright.template.Rendering;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Judge;
import org.hookwright.workflow.Call;

/** The engine's fillings and checks, as the desk asks for them. */
final class EngineJudge implements Judge<Findings> {
    @Override
    public Rendering url(Call call, Scope scope) {
        return Template.parse(call.request().url())
                .render(scope.shown(), Rules.of(Escape.URL).trusting(Set.of("env", "secret")));
    }

    @Override
    public Rendering body(Call call, Scope scope) {
        return Template.parse(call.request().body().text()).render(scope.shown(), Rules.of(Escape.NONE));
    }

    @Override
    public Findings check(Call call, List<Ticket> tickets, Scope scope, Cancellation cancellation) {
        return Findings.NONE;
    }
}
