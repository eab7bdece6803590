package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the chooser shows it.
 *
 * @param trouble why its file cannot be read, or null
 * @param valid whether the payload for it is what its type says; null while that is not known
 */
public record TicketChoice(
        Path file,
        String id,
        String subject,
        boolean vip,
        @Nullable Boolean valid,
        @Nullable Sentence trouble) {
    static TicketChoice of(Path file, Ticket ticket, @Nullable Boolean valid) {
        return new TicketChoice(file, ticket.id(), oneLine(title(ticket)), isVip(ticket), valid, null);
    }

    /** A file that cannot be read: to be seen, not to be chosen. */
    static TicketChoice unreadable(Path file, Sentence why) {
        return new TicketChoice(file, String.valueOf(file.getFileName()), "", false, null, why);
    }

    /** What tells tickets apart as long as no two are the same in it. */
    static String label(Ticket ticket) {
        return ticket.id() + " " + title(ticket);
    }

    /** The same with its file beside the subject, because another ticket says the same. */
    TicketChoice withFile() {
        return new TicketChoice(file, id, subject + " (" + file.getFileName() + ")", vip, valid, trouble);
    }

    private static String title(Ticket ticket) {
        return ticket.subject().isEmpty() ? ticket.name() : ticket.subject();
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
