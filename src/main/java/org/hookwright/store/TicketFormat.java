package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Ticket;

/** {@code tickets/*.ticket.yaml}: the name, and beside it whatever a template may name first. */
final class TicketFormat implements Format<Ticket> {
    @Override
    public Ticket read(Fields root) {
        Map<String, Object> values = new LinkedHashMap<>(root.all());
        values.remove(FileKind.VERSION_KEY);
        values.remove("name");
        if (values.isEmpty()) {
            throw new BadFile(Sentence.of("store.ticket.no-values"));
        }
        root.fields("ticket");
        return new Ticket(root.text("name"), values);
    }

    @Override
    public Map<String, Object> write(Ticket ticket) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FileKind.VERSION_KEY, FileKind.VERSION);
        tree.put("name", ticket.name());
        ticket.values().forEach(tree::putIfAbsent);
        return tree;
    }

    @Override
    public String name(Ticket ticket) {
        return ticket.name();
    }

    @Override
    public Ticket named(Ticket ticket, String name) {
        return new Ticket(name, ticket.values());
    }
}
