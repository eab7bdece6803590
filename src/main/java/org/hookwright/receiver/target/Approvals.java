package org.hookwright.receiver.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.payload.JsonRoot;
import org.jspecify.annotations.Nullable;

/** The two systems that the examples make up: {@code POST /cases} opens a case, {@code POST /approvals} decides. */
final class Approvals implements Target {
    private static final List<String> APPROVED = List.of("Urgent", "High");

    @Override
    public String key() {
        return "examples";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        if (!asked.method().equals("POST")) {
            return Optional.empty();
        }
        return switch (asked.path()) {
            case "/cases" -> Optional.of(record(asked, "CASE", Map.of("state", "new")));
            case "/approvals" -> Optional.of(record(asked, "APR", decision(asked)));
            default -> Optional.empty();
        };
    }

    /** Says yes to what is urgent and names somebody for it, so that both ways of a branch can be walked. */
    private static Map<String, @Nullable Object> decision(Asked asked) {
        boolean yes = APPROVED.contains(
                asked.members().map(body -> Values.text(body, "priority")).orElse(""));
        return yes
                ? Told.members(
                        "decision", "approved", "assignee", Told.members("id", 21_000_417, "name", "Minji Kim"))
                : Told.members("decision", "declined", "reason", "Only Urgent and High are approved without a person.");
    }

    private static Told record(Asked asked, String kind, Map<String, ? extends @Nullable Object> more) {
        if (asked.members().isEmpty()) {
            return Told.json(400, "error", "The body is no JSON object.");
        }
        Map<String, @Nullable Object> record =
                Told.members("id", kind + '-' + Values.id(asked.body()).substring(0, 8));
        record.putAll(more);
        return new Told(201, "application/json", JsonRoot.write(record), List.of());
    }
}
