package org.hookwright.receiver.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Freshservice ticket that is changed: {@code PUT /api/v2/tickets/…}, see https://api.freshservice.com/#update_ticket */
final class Freshservice implements Target {
    private static final Pattern TICKET = Pattern.compile("/api/v2/tickets/([^/]+)");

    @Override
    public String key() {
        return "freshservice";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        Matcher ticket = TICKET.matcher(asked.path());
        return ticket.matches() && asked.method().equals("PUT")
                ? Optional.of(changed(ticket.group(1), asked))
                : Optional.empty();
    }

    private static Told changed(String ticket, Asked asked) {
        if (!ticket.matches("\\d{1,18}")) {
            return Told.json(404, "message", "The ticket is addressed by its number, without INC- before it.");
        }
        Optional<Map<String, @Nullable Object>> sent = asked.members();
        if (sent.isEmpty()) {
            return Told.json(400, "code", "invalid_json", "message", "Request body has invalid json format");
        }
        Object agent = sent.get().get("responder_id");
        if (agent != null && !(agent instanceof Number)) {
            return Told.json(
                    400,
                    "description",
                    "Validation failed",
                    "errors",
                    List.of(Told.members(
                            "field",
                            "responder_id",
                            "message",
                            "It should be a/an Positive Integer",
                            "code",
                            "datatype_mismatch")));
        }
        Map<String, @Nullable Object> changed = Told.members("id", Long.valueOf(ticket));
        if (agent != null) {
            changed.put("responder_id", agent);
        }
        return Told.json(200, "ticket", changed);
    }
}
