package org.hookwright.ui.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;

/** A body's surroundings: three tickets, the second of which has no agent, one environment, one secret. */
final class Sitting implements BodyContext {
    static final Ticket WITH_AGENT = ticket("INC-4821", "프린터 \"3층\" 고장", Map.of("name", "김민지"));
    static final Ticket WITHOUT_AGENT = ticket("INC-4822", "VPN", Map.of());

    final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(scope(WITH_AGENT));
    final ObjectProperty<List<Ticket>> samples = new SimpleObjectProperty<>(
            List.of(WITH_AGENT, WITHOUT_AGENT, ticket("SR-7", "노트북", Map.of("name", "Ana"))));

    static Scope scope(Ticket ticket) {
        Environment sandbox =
                new Environment("Sandbox", Map.of("slack_base", "http://localhost:9099"), List.of("slack_path"));
        return new Scope(ticket, sandbox, Map.of("slack_path", new Secret("T0/B0/x")));
    }

    static Ticket ticket(String id, String subject, Map<String, String> agent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("subject", subject);
        fields.put("priority", "Urgent");
        fields.put("requester", Map.of("name", "이서연", "email", "ceo@acme.example"));
        Map<String, Object> all = new LinkedHashMap<>(agent);
        all.put("email", agent.isEmpty() ? "" : "minji.kim@acme.example");
        all.put("phone", "");
        fields.put("agent", all);
        return new Ticket(id, Map.of("ticket", fields));
    }

    @Override
    public ObservableValue<Scope> scope() {
        return scope;
    }

    @Override
    public ObservableValue<List<Ticket>> samples() {
        return samples;
    }

    @Override
    public ObservableValue<List<StepOutput>> outputs() {
        return new SimpleObjectProperty<>(List.of(new StepOutput(
                "create_case.output",
                Sentence.of("body.meaning.output", "create_case", "$.output"),
                Sentence.of("body.origin.no-reply", "create_case"),
                true)));
    }
}
