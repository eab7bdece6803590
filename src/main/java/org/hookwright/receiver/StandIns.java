package org.hookwright.receiver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.payload.JsonRoot;
import org.hookwright.receiver.Received.Message;
import org.hookwright.receiver.Reply.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for the targets of the gallery, so that its chains can be rehearsed without a network: each gives what the
 * next step needs, refuses what the target is known to refuse, and remembers nothing. The same request gets the same
 * ids.
 *
 * <ul>
 *   <li>{@code POST /v2/enqueue}: PagerDuty's events, https://developer.pagerduty.com/docs/send-alert-event
 *   <li>{@code /api/now/table/…}: ServiceNow's table, looked up by GET and changed by PATCH or PUT
 *   <li>{@code PUT /api/v2/tickets/…}: a Freshservice ticket, changed
 *   <li>{@code POST /cases}: somebody else's ticket system; {@code POST /approvals}: an approval system
 * </ul>
 */
final class StandIns {
    private static final String JSON = "application/json";
    private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");
    private static final List<String> ACTIONS = List.of("trigger", "acknowledge", "resolve");
    private static final List<String> APPROVED = List.of("Urgent", "High");
    private static final Pattern TABLE = Pattern.compile("/api/now/table/(\\w+)(?:/([^/]*))?");
    private static final Pattern SYS_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ASKED = Pattern.compile("[?&]sysparm_query=[^&]*?(?:=|%3D)([^&^]*)");
    private static final Pattern TICKET = Pattern.compile("/api/v2/tickets/([^/]+)");

    private StandIns() {}

    /** The answer, where one of them is addressed. */
    static Optional<Answer> answer(Message message, String body) {
        Matcher table = TABLE.matcher(message.path());
        if (table.matches()) {
            return Optional.of(serviceNow(message, table.group(1), table.group(2), body));
        }
        Matcher ticket = TICKET.matcher(message.path());
        if (ticket.matches() && message.method().equals("PUT")) {
            return Optional.of(freshservice(ticket.group(1), body));
        }
        if (!message.method().equals("POST")) {
            return Optional.empty();
        }
        return switch (message.path()) {
            case "/v2/enqueue" -> Optional.of(pagerDuty(body));
            case "/cases" -> Optional.of(record(body, "CASE", Map.of("state", "new")));
            case "/approvals" -> Optional.of(approval(body));
            default -> Optional.empty();
        };
    }

    private static Answer pagerDuty(String body) {
        Optional<Map<String, @Nullable Object>> event = JsonRoot.members(body);
        if (event.isEmpty()) {
            return invalid("the event is no JSON object");
        }
        String action = text(event.get(), "event_action");
        Map<?, ?> payload = event.get().get("payload") instanceof Map<?, ?> map ? map : Map.of();
        if (text(event.get(), "routing_key").isEmpty()) {
            return invalid("'routing_key' is missing or blank");
        }
        if (!ACTIONS.contains(action)) {
            return invalid("'event_action' must be one of trigger, acknowledge, resolve");
        }
        if (action.equals("trigger")) {
            for (String name : List.of("summary", "source", "severity")) {
                if (text(payload, name).isEmpty()) {
                    return invalid("'payload." + name + "' is missing or blank");
                }
            }
            if (!SEVERITIES.contains(text(payload, "severity"))) {
                return invalid("'payload.severity' is invalid (must be one of critical, warning, error or info)");
            }
        }
        String key = text(event.get(), "dedup_key");
        return json(
                202, "status", "success", "message", "Event processed", "dedup_key", key.isEmpty() ? id(body) : key);
    }

    private static Answer invalid(String error) {
        return json(400, "status", "invalid event", "message", "Event object is invalid", "errors", List.of(error));
    }

    private static Answer serviceNow(Message message, String table, @Nullable String sysId, String body) {
        if (message.method().equals("GET") && sysId == null) {
            Matcher asked = ASKED.matcher(message.target());
            String value = asked.find() ? asked.group(1) : "";
            return json(
                    200,
                    "result",
                    value.isEmpty() ? List.of() : List.of(members("sys_id", id(table + value), "install_status", "1")));
        }
        if (sysId == null || !SYS_ID.matcher(sysId).matches()) {
            return json(
                    404,
                    "error",
                    members(
                            "message",
                            "No Record found",
                            "detail",
                            "Record doesn't exist or ACL restricts the record retrieval"),
                    "status",
                    "failure");
        }
        Map<String, Object> record = members("sys_id", sysId);
        JsonRoot.members(body)
                .ifPresent(sent -> sent.forEach((name, value) -> {
                    if (value != null) {
                        record.putIfAbsent(name, value);
                    }
                }));
        return json(200, "result", record);
    }

    private static Answer freshservice(String ticket, String body) {
        if (!ticket.matches("\\d+")) {
            return json(404, "message", "The ticket is addressed by its number, without INC- before it.");
        }
        Optional<Map<String, @Nullable Object>> sent = JsonRoot.members(body);
        if (sent.isEmpty()) {
            return json(400, "code", "invalid_json", "message", "Request body has invalid json format");
        }
        Object agent = sent.get().get("responder_id");
        if (agent != null && !(agent instanceof Number)) {
            return json(
                    400,
                    "description",
                    "Validation failed",
                    "errors",
                    List.of(members(
                            "field",
                            "responder_id",
                            "message",
                            "It should be a/an Positive Integer",
                            "code",
                            "datatype_mismatch")));
        }
        Map<String, Object> changed = members("id", Long.valueOf(ticket));
        if (agent != null) {
            changed.put("responder_id", agent);
        }
        return json(200, "ticket", changed);
    }

    /** Says yes to what is urgent and names somebody for it, so that both ways of a branch can be walked. */
    private static Answer approval(String body) {
        boolean yes = APPROVED.contains(
                JsonRoot.members(body).map(asked -> text(asked, "priority")).orElse(""));
        Map<String, Object> decision = members("decision", yes ? "approved" : "declined");
        if (yes) {
            decision.put("assignee", members("id", 21_000_417, "name", "Minji Kim"));
        } else {
            decision.put("reason", "Only Urgent and High are approved without a person.");
        }
        return record(body, "APR", decision);
    }

    private static Answer record(String body, String kind, Map<String, Object> more) {
        if (JsonRoot.members(body).isEmpty()) {
            return json(400, "error", "The body is no JSON object.");
        }
        Map<String, Object> record = members("id", kind + '-' + id(body).substring(0, 8));
        record.putAll(more);
        return new Answer(201, JSON, JsonRoot.write(record));
    }

    /** 32 hexadecimal digits that the text alone decides. */
    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text.strip() : "";
    }

    private static Answer json(int status, Object... members) {
        return new Answer(status, JSON, JsonRoot.write(members(members)));
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }
}
