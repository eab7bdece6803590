package org.hookwright.receiver.target;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zoho CRM's records: what is wrong with one of them is said inside {@code data} of a 200.
 *
 * <p>https://www.zoho.com/crm/developer/docs/api/v8/update-records.html,
 * https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
 */
final class Zoho implements Target {
    private static final Pattern RECORDS = Pattern.compile("/crm/v\\d(?:\\.\\d)?/([A-Z]\\w+)(?:/([^/]+))?");
    private static final Set<String> MODULES = Set.of(
            "Contacts", "Leads", "Accounts", "Deals", "Tasks", "Cases", "Calls", "Events", "Products", "Vendors");
    private static final Map<String, String> NEEDED =
            Map.of("Contacts", "Last_Name", "Leads", "Last_Name", "Accounts", "Account_Name", "Deals", "Deal_Name");
    private static final int MOST_AT_ONCE = 100;

    private final Tokens tokens;
    private final InstantSource clock;
    private final Records records = new Records();

    Zoho(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "zoho";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        Matcher place = RECORDS.matcher(asked.path());
        if (!place.matches()) {
            return Optional.empty();
        }
        if (!tokens.takes(asked.credential("Zoho-oauthtoken", "Bearer"))) {
            return Optional.of(error(401, "INVALID_TOKEN", "invalid oauth token", Map.of()));
        }
        String module = place.group(1);
        if (!MODULES.contains(module)) {
            return Optional.of(error(400, "INVALID_MODULE", "the module name given seems to be invalid", Map.of()));
        }
        return Optional.of(
                switch (asked.method()) {
                    case "GET" -> read(place.group(2));
                    case "PUT" -> write(asked, module, place.group(2), false);
                    case "POST" -> write(asked, module, null, true);
                    default ->
                        error(
                                400,
                                "INVALID_REQUEST_METHOD",
                                "The http request method type is not a valid one",
                                Map.of());
                });
    }

    private Told read(@Nullable String id) {
        if (id == null) {
            return Told.json(
                    200,
                    "data",
                    records.all(_ -> true).stream().map(Map.Entry::getValue).toList());
        }
        return records.find(id)
                .map(record -> Told.json(200, "data", List.of(record)))
                .orElseGet(() -> Told.bare(204));
    }

    private Told write(Asked asked, String module, @Nullable String id, boolean isNew) {
        Optional<Map<String, @Nullable Object>> body = asked.members();
        if (body.isEmpty()) {
            return error(400, "INVALID_DATA", "the request body is no JSON object", Map.of());
        }
        if (!body.get().containsKey("data")) {
            return error(
                    400,
                    "MANDATORY_NOT_FOUND",
                    "required field not found",
                    Map.of("api_name", "data", "json_path", "$.data"));
        }
        List<?> data = Values.list(body.get().get("data"));
        if (data.isEmpty() || data.size() > MOST_AT_ONCE) {
            return error(
                    400, "INVALID_DATA", "invalid data", Map.of("expected_data_type", "jsonarray", "api_name", "data"));
        }
        List<Object> said = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            said.add(one(module, id, Values.object(data.get(i)), i, isNew));
        }
        return Told.json(isNew ? 201 : 200, "data", said);
    }

    private Map<String, @Nullable Object> one(
            String module, @Nullable String address, Map<?, ?> sent, int index, boolean isNew) {
        String place = "$.data[" + index + "].";
        String id = isNew
                ? Values.number(module + records.size() + sent, 19)
                : address != null ? address : Values.text(sent, "id");
        if (!id.matches("\\d{10,19}") || Absent.is(id)) {
            return fault("INVALID_DATA", "the id given seems to be invalid", Map.of("id", id));
        }
        String needed = NEEDED.getOrDefault(module, "");
        boolean empty = isNew
                ? !needed.isEmpty() && Values.text(sent, needed).isEmpty()
                : sent.containsKey(needed) && Values.text(sent, needed).isEmpty();
        if (empty) {
            return fault(
                    "MANDATORY_NOT_FOUND",
                    "required field not found",
                    Map.of("api_name", needed, "json_path", place + needed));
        }
        for (Map.Entry<?, ?> field : sent.entrySet()) {
            String name = String.valueOf(field.getKey());
            Optional<String> wanted = wanted(name, field.getValue());
            if (wanted.isPresent()) {
                return fault(
                        "INVALID_DATA",
                        "invalid data",
                        Map.of("expected_data_type", wanted.get(), "api_name", name, "json_path", place + name));
            }
        }
        Map<String, @Nullable Object> record = records.at(id);
        Records.put(record, sent);
        record.put("id", id);
        return Told.members(
                "code",
                "SUCCESS",
                "details",
                Told.members("Modified_Time", now(), "id", id),
                "message",
                isNew ? "record added" : "record updated",
                "status",
                "success");
    }

    /** To the second, with an offset, as the real one writes it. */
    private String now() {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx")
                .format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The kind of value that a field wants and does not get. */
    private static Optional<String> wanted(String name, @Nullable Object value) {
        if (name.endsWith("Email") && value instanceof String email && !email.isEmpty() && !Values.isEmail(email)) {
            return Optional.of("email");
        }
        if (name.endsWith("Email") && value != null && !(value instanceof String)) {
            return Optional.of("email");
        }
        boolean text = name.endsWith("_Name") || name.equals("Phone") || name.equals("Description");
        return text && value != null && !(value instanceof String) ? Optional.of("text") : Optional.empty();
    }

    private static Map<String, @Nullable Object> fault(String code, String message, Map<String, String> details) {
        return Told.members("code", code, "details", sorted(details), "message", message, "status", "error");
    }

    private static Told error(int status, String code, String message, Map<String, String> details) {
        return Told.json(status, "code", code, "details", sorted(details), "message", message, "status", "error");
    }

    private static Map<String, String> sorted(Map<String, String> details) {
        return new java.util.TreeMap<>(details);
    }

    @Override
    public int kept() {
        return records.size();
    }

    @Override
    public void forget() {
        records.clear();
    }
}
