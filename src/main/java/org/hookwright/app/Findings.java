package org.hookwright.app;

import java.util.List;
import java.util.Optional;
import org.hookwright.ui.preview.Breakage;

/**
 * What a check found, as the screens want it.
 *
 * @param tickets for each readable ticket, why its body is not what its type asks for, if it is not
 */
record Findings(List<Optional<Breakage>> tickets) {
    static final Findings NONE = new Findings(List.of());

    Findings {
        tickets = List.copyOf(tickets);
    }

    /** What was found for the ticket at an index; nothing where it was not looked at yet. */
    Optional<Breakage> of(int ticket) {
        return ticket >= 0 && ticket < tickets.size() ? tickets.get(ticket) : Optional.empty();
    }
}
