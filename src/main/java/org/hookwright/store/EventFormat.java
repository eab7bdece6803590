package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hookwright.workflow.Event;

/** What starts a workflow: {@code { on: ticket.created, by: anyone }}. */
final class EventFormat {
    private static final Map<String, Event.On> ON = new LinkedHashMap<>();
    private static final Map<String, Event.By> BY = new LinkedHashMap<>();

    static {
        for (Event.On on : Event.On.values()) {
            ON.put(on.id(), on);
        }
        for (Event.By by : Event.By.values()) {
            BY.put(by.id(), by);
        }
    }

    private EventFormat() {}

    static Event read(Fields root) {
        Fields event = root.fields("event");
        return new Event(
                event.choice("on", ON, Event.On.TICKET_CREATED),
                event.choice("by", BY, Event.By.ANYONE),
                event.text("from", ""),
                event.text("to", ""),
                event.unknown(Set.of("on", "by", "from", "to")));
    }

    static Map<String, Object> write(Event event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", event.on().id());
        tree.put("by", event.by().id());
        if (!event.from().isEmpty()) {
            tree.put("from", event.from());
        }
        if (!event.to().isEmpty()) {
            tree.put("to", event.to());
        }
        event.unknown().keys().forEach(tree::putIfAbsent);
        return tree;
    }
}
