package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.hookwright.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the chooser shows it.
 *
 * @param valid whether the payload for it is what its type says; null while that is not known
 */
public record TicketChoice(
        Path file,
        String id,
        String subject,
        boolean vip,
        @Nullable Boolean valid) {
    static TicketChoice of(Path file, Ticket ticket, @Nullable Boolean valid) {
        String subject = ticket.subject().isEmpty() ? ticket.name() : ticket.subject();
        return new TicketChoice(file, ticket.id(), oneLine(subject), isVip(ticket), valid);
    }

    /** Whether the id or the subject holds the words looked for. */
    boolean matches(String query) {
        String text = (id + " " + subject).toLowerCase(Locale.ROOT);
        return query.isBlank() || text.contains(query.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isVip(Ticket ticket) {
        return ticket.values().get("ticket") instanceof Map<?, ?> fields
                && fields.get("requester") instanceof Map<?, ?> requester
                && "true".equals(String.valueOf(requester.get("vip_user")));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 160 ? line.substring(0, 160) : line;
    }
}
