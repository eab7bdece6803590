package org.hookwright.ui.run;

import java.util.Optional;
import java.util.OptionalLong;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.workflow.Reply;

/**
 * What went over the wire in one try.
 *
 * @param record by which it is found in the history
 * @param shown the exchange itself, only where the history could not take it
 * @param reply what came back, secrets as dots; nothing where no whole reply came, or one too long to design with
 */
public record Attempt(Badge badge, OptionalLong record, Optional<ShownExchange> shown, Optional<Reply.Sample> reply) {}
