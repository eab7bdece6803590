package org.hookwright.ui.run;

import java.util.Optional;
import java.util.OptionalLong;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.ShownExchange;

/**
 * What went over the wire in one try.
 *
 * @param record by which it is found in the history
 * @param shown the exchange itself, only where the history could not take it
 */
public record Attempt(Badge badge, OptionalLong record, Optional<ShownExchange> shown) {}
