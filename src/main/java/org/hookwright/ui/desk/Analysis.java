package org.hookwright.ui.desk;

import java.util.Optional;
import org.hookwright.check.TicketVerdict;
import org.hookwright.template.Rendering;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Call;

/**
 * What the edited call gives for the chosen ticket, secrets as dots.
 *
 * @param version grows with every change of the call, the ticket, the environment or a secret
 * @param breakage why the filled body is not what its type asks for, if it is not
 */
public record Analysis(
        long version,
        Call call,
        Scope scope,
        Rendering url,
        Rendering body,
        Optional<TicketVerdict.Breakage> breakage) {}
