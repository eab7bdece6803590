package org.hookwright.ui.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A field of a ticket that has a place in the form. */
public enum TicketField {
    ID("id", Kind.TEXT, "ticket", "id"),
    SUBJECT("subject", Kind.TEXT, "ticket", "subject"),
    STATUS("status", Kind.TEXT, "ticket", "status"),
    PRIORITY("priority", Kind.TEXT, "ticket", "priority"),
    TYPE("type", Kind.TEXT, "ticket", "ticket_type"),
    CATEGORY("category", Kind.TEXT, "ticket", "category"),
    REQUESTER("requester", Kind.TEXT, "ticket", "requester", "name"),
    REQUESTER_EMAIL("requester-email", Kind.TEXT, "ticket", "requester", "email"),
    VIP("vip", Kind.FLAG, "ticket", "requester", "vip_user"),
    AGENT("agent", Kind.TEXT, "ticket", "agent", "name"),
    AGENT_EMAIL("agent-email", Kind.TEXT, "ticket", "agent", "email"),
    GROUP("group", Kind.TEXT, "ticket", "group", "name"),
    ASSET("asset", Kind.TEXT, "ticket", "asset", "name"),
    ASSET_TAG("asset-tag", Kind.TEXT, "ticket", "asset", "tag"),
    DESCRIPTION("description", Kind.LINES, "ticket", "description");

    /** How it is edited. */
    public enum Kind {
        TEXT,
        LINES,
        FLAG
    }

    /** Longer values are edited in the text of the file only. */
    private static final int LONGEST = 20_000;

    private final String id;
    private final Kind kind;
    private final String path;

    TicketField(String id, Kind kind, String... path) {
        this.id = id;
        this.kind = kind;
        this.path = String.join(".", path);
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    /** As templates name it. */
    String path() {
        return path;
    }

    /** The value as text, empty where there is none. */
    String in(Ticket ticket) {
        Object at = ticket.values();
        for (String name : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at == null ? "" : String.valueOf(at);
    }

    boolean isEditable(Ticket ticket) {
        return in(ticket).length() <= LONGEST;
    }

    /** The ticket with another value here. A text without signs unsets the value; one that was not there stays away. */
    Ticket with(Ticket ticket, String text) {
        if (text.equals(in(ticket))) {
            return ticket;
        }
        return new Ticket(ticket.name(), put(ticket.values(), List.of(path.split("\\.", -1)), text));
    }

    private Map<String, Object> put(Map<?, ?> before, List<String> names, String text) {
        Map<String, Object> after = new LinkedHashMap<>();
        before.forEach((key, value) -> after.put(String.valueOf(key), value));
        String name = names.getFirst();
        if (names.size() > 1) {
            Map<?, ?> inner = after.get(name) instanceof Map<?, ?> map ? map : Map.of();
            after.put(name, put(inner, names.subList(1, names.size()), text));
        } else {
            after.put(name, valueOf(after.get(name), text));
        }
        return after;
    }

    private @Nullable Object valueOf(@Nullable Object before, String text) {
        if (kind == Kind.FLAG) {
            return Boolean.valueOf(text);
        }
        if (text.isEmpty()) {
            return null;
        }
        return before instanceof Integer && text.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }
}
