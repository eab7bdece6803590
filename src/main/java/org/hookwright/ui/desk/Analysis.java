package org.hookwright.ui.desk;

import org.hookwright.template.Rendering;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Call;

/**
 * What the edited call gives for the chosen ticket, secrets as dots.
 *
 * @param version grows with every change of the call, the ticket, the environment or a secret
 */
public record Analysis(long version, Call call, Scope scope, Rendering url, Rendering body) {}
