package org.hookwright.workflow;

import java.util.Locale;

/**
 * What starts a workflow.
 *
 * @param from the value a field changed from, empty for any; only for events that are a change
 * @param to the value it changed to, empty for any
 */
public record Event(On on, By by, String from, String to, Unknown unknown) {
    public static final Event TICKET_CREATED = new Event(On.TICKET_CREATED, By.ANYONE, "", "", Unknown.NONE);

    /** What happened, in the order of the host's list. */
    public enum On {
        TICKET_CREATED,
        TICKET_UPDATED,
        STATUS_CHANGED,
        PRIORITY_CHANGED,
        GROUP_CHANGED,
        NOTE_ADDED,
        REPLY_SENT,
        SERVICE_REQUEST_CREATED,
        CHANGE_CREATED;

        /** As files say it, such as {@code ticket.created}. */
        public String id() {
            return switch (this) {
                case SERVICE_REQUEST_CREATED -> "service_request.created";
                case STATUS_CHANGED, PRIORITY_CHANGED, GROUP_CHANGED -> "ticket." + name().toLowerCase(Locale.ROOT);
                case NOTE_ADDED -> "ticket.note_added";
                case REPLY_SENT -> "ticket.reply_sent";
                case TICKET_CREATED, TICKET_UPDATED, CHANGE_CREATED ->
                    name().toLowerCase(Locale.ROOT).replace('_', '.');
            };
        }

        /** Whether it is told from what to what. */
        public boolean isChange() {
            return this == STATUS_CHANGED || this == PRIORITY_CHANGED || this == GROUP_CHANGED;
        }
    }

    /** Who did it. */
    public enum By {
        ANYONE,
        AGENT,
        REQUESTER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Event with(On other) {
        return new Event(other, by, other.isChange() ? from : "", other.isChange() ? to : "", unknown);
    }

    public Event with(By other) {
        return new Event(on, other, from, to, unknown);
    }

    public Event between(String otherFrom, String otherTo) {
        return new Event(on, by, otherFrom, otherTo, unknown);
    }
}
