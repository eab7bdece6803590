package org.hookwright.ui.part;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Workflow;

/** What starts the workflow, and the person's own words about the whole. */
public final class EventViewModel {
    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final ObservableValue<Event> event;
    private final ObservableValue<String> note;

    public EventViewModel(Desk desk, ObservableValue<Scope> scope) {
        this.desk = desk;
        this.scope = scope;
        event = desk.workflowProperty().map(Workflow::event).orElse(Event.TICKET_CREATED);
        note = desk.workflowProperty().map(Workflow::note).orElse("");
    }

    ObservableValue<Event> eventProperty() {
        return event;
    }

    ObservableValue<String> noteProperty() {
        return note;
    }

    /** What the host does, as one sentence. */
    ObservableValue<Sentence> sentenceProperty() {
        return event.map(EventViewModel::sentence);
    }

    private static Sentence sentence(Event event) {
        Sentence by = Sentence.of("part.event.who." + event.by().id());
        if (!event.on().isChange() || (event.from().isBlank() && event.to().isBlank())) {
            return Sentence.of("part.event.sentence", Sentence.of("part.event.when." + id(event.on())), by);
        }
        Sentence what = Sentence.of("part.event.what." + id(event.on()));
        if (event.from().isBlank()) {
            return Sentence.of("part.event.sentence-to", what, by, event.to());
        }
        return event.to().isBlank()
                ? Sentence.of("part.event.sentence-from", what, by, event.from())
                : Sentence.of("part.event.sentence-between", what, by, event.from(), event.to());
    }

    /** As text keys name it. */
    static String id(Event.On on) {
        return on.id().replace('.', '-').replace('_', '-');
    }

    void choose(Event.On on) {
        if (on != event.getValue().on()) {
            edit("part.edit.event", event.getValue().with(on));
        }
    }

    void choose(Event.By by) {
        if (by != event.getValue().by()) {
            edit("part.edit.by", event.getValue().with(by));
        }
    }

    void typeFrom(String from) {
        type("part.edit.from", event.getValue().between(from, event.getValue().to()));
    }

    void typeTo(String to) {
        type("part.edit.to", event.getValue().between(event.getValue().from(), to));
    }

    void typeNote(String text) {
        desk.typeWorkflow(Sentence.of("part.edit.note"), workflow -> workflow.noted(text));
    }

    /** How many samples there are. */
    int samples() {
        return desk.tickets().values().size();
    }

    /** What the changed field may hold: the samples' values, then those of the host that are known. */
    List<HeldValue> values() {
        KnownFields fields = new KnownFields(scope.getValue(), desk.tickets().values(), List.of());
        List<HeldValue> values =
                new ArrayList<>(fields.values(field(event.getValue().on())));
        Set<String> there =
                new LinkedHashSet<>(values.stream().map(HeldValue::text).toList());
        hostValues(event.getValue().on()).stream()
                .filter(value -> !there.contains(value))
                .forEach(value -> values.add(new HeldValue(value, 0)));
        return values;
    }

    private static String field(Event.On on) {
        return switch (on) {
            case STATUS_CHANGED -> "ticket.status";
            case PRIORITY_CHANGED -> "ticket.priority";
            case GROUP_CHANGED -> "ticket.group.name";
            case TICKET_CREATED, TICKET_UPDATED, NOTE_ADDED, REPLY_SENT, SERVICE_REQUEST_CREATED, CHANGE_CREATED -> "";
        };
    }

    /** Those that every account has from the start. */
    private static List<String> hostValues(Event.On on) {
        return switch (on) {
            case STATUS_CHANGED -> List.of("Open", "Pending", "Resolved", "Closed");
            case PRIORITY_CHANGED -> List.of("Low", "Medium", "High", "Urgent");
            case TICKET_CREATED,
                    TICKET_UPDATED,
                    GROUP_CHANGED,
                    NOTE_ADDED,
                    REPLY_SENT,
                    SERVICE_REQUEST_CREATED,
                    CHANGE_CREATED -> List.of();
        };
    }

    private void edit(String name, Event other) {
        desk.editWorkflow(Sentence.of(name), workflow -> workflow.with(other));
    }

    private void type(String name, Event other) {
        desk.typeWorkflow(Sentence.of(name), workflow -> workflow.with(other));
    }
}
