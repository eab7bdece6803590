package org.hookwright.ticket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sample ticket.
 *
 * @param name what the list shows
 * @param values what the host offers to a template, by its first name: {@code ticket}, and where the sample has them
 *     {@code change}, {@code problem}, {@code triggered_event}, {@code helpdesk_name}; nested maps, lists, text,
 *     numbers, booleans and null
 */
public record Ticket(String name, Map<String, Object> values) {
    public Ticket {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The display id, such as {@code INC-4821}, or an empty text. */
    public String id() {
        return field("id");
    }

    public String subject() {
        return field("subject");
    }

    private String field(String name) {
        return values.get("ticket") instanceof Map<?, ?> ticket && ticket.get(name) != null
                ? String.valueOf(ticket.get(name))
                : "";
    }
}
