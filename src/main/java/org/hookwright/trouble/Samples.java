package org.hookwright.trouble;

import java.util.List;
import java.util.Optional;
import org.hookwright.ticket.Ticket;

/**
 * The sample tickets and the one that is asked about.
 *
 * @param chosen its place among them, or -1
 */
public record Samples(List<Ticket> all, int chosen) {
    public Samples {
        all = List.copyOf(all);
    }

    public Optional<Ticket> ticket() {
        return chosen < 0 || chosen >= all.size() ? Optional.empty() : Optional.of(all.get(chosen));
    }

    /** What a ticket is called in sentences. */
    static String called(Ticket ticket) {
        return ticket.id().isEmpty() ? ticket.name() : ticket.id();
    }

    String called(int index) {
        return called(all.get(index));
    }

    Way.ToTicket way(int index) {
        return new Way.ToTicket(index, called(index));
    }
}
