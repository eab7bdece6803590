package org.hookwright.receiver.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ServiceNow's tables: looked up by a query, addressed by {@code sys_id}. A record that is asked for by the value of
 * one field is taken to exist from then on.
 *
 * <p>https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/c_TableAPI.html
 */
final class ServiceNow implements Target {
    private static final Pattern TABLE = Pattern.compile("/api/now(?:/v\\d)?/table/(\\w+)(?:/([^/]*))?");
    private static final Pattern SYS_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern EQUALITY = Pattern.compile("([\\w.]+)=([^^]+)");
    private static final String TABLE_NAME = "sys_class_name";

    private final Tokens tokens;
    private final Records records = new Records();
    private final Records deleted = new Records();

    ServiceNow(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String key() {
        return "servicenow";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        Matcher place = TABLE.matcher(asked.path());
        if (!place.matches()) {
            return Optional.empty();
        }
        boolean known = asked.isSignedIn() || tokens.takes(asked.credential("Bearer"));
        if (!known) {
            return Optional.of(failure(401, "User Not Authenticated", "Required to provide Auth information"));
        }
        String table = place.group(1);
        String id = place.group(2);
        if (Absent.is(table)) {
            return Optional.of(failure(400, "Invalid table " + table, null));
        }
        return Optional.of(
                switch (asked.method()) {
                    case "GET" -> id == null ? lookedUp(asked, table) : read(asked, table, id);
                    case "POST" -> id == null ? create(asked, table) : notAllowed();
                    case "PUT", "PATCH" -> id == null ? notFound() : change(asked, table, id);
                    case "DELETE" -> id == null ? notAllowed() : delete(table, id);
                    default -> notAllowed();
                });
    }

    private Told lookedUp(Asked asked, String table) {
        String query = asked.parameter("sysparm_query");
        List<Map<String, @Nullable Object>> found =
                records.all(record -> table.equals(record.get(TABLE_NAME)) && fits(record, query)).stream()
                        .map(Map.Entry::getValue)
                        .toList();
        Matcher single = EQUALITY.matcher(query);
        if (found.isEmpty() && single.matches() && !Absent.is(single.group(2))) {
            Map<String, @Nullable Object> record = record(table, Values.id(table + single.group(2)));
            record.putIfAbsent(single.group(1), single.group(2));
            record.putIfAbsent("install_status", "1");
            found = List.of(record);
        }
        String limit = asked.parameter("sysparm_limit");
        long most = limit.matches("\\d{1,9}") ? Long.parseLong(limit) : Long.MAX_VALUE;
        return Told.json(
                200,
                "result",
                found.stream().limit(most).map(record -> shown(asked, record)).toList());
    }

    /** Equalities, all of which have to hold; other comparisons are passed over. */
    private static boolean fits(Map<String, @Nullable Object> record, String query) {
        if (query.isBlank()) {
            return true;
        }
        for (String condition : query.split("\\^", -1)) {
            Matcher equality = EQUALITY.matcher(condition);
            if (equality.matches() && !equality.group(2).equals(String.valueOf(record.get(equality.group(1))))) {
                return false;
            }
        }
        return EQUALITY.matcher(query).find();
    }

    private Told read(Asked asked, String table, String id) {
        return exists(id) ? Told.json(200, "result", shown(asked, record(table, id))) : notFound();
    }

    private Told create(Asked asked, String table) {
        Optional<Map<String, @Nullable Object>> body = asked.members();
        if (body.isEmpty()) {
            return noObject();
        }
        String id = Values.id(table + records.size() + asked.body());
        Map<String, @Nullable Object> record = record(table, id);
        Records.put(record, body.get());
        return Told.json(201, "result", shown(asked, record));
    }

    private Told change(Asked asked, String table, String id) {
        if (!exists(id)) {
            return notFound();
        }
        Optional<Map<String, @Nullable Object>> body = asked.members();
        if (body.isEmpty()) {
            return noObject();
        }
        Map<String, @Nullable Object> record = record(table, id);
        body.get().remove("sys_id");
        Records.put(record, body.get());
        return Told.json(200, "result", shown(asked, record));
    }

    private Told delete(String table, String id) {
        if (!exists(id)) {
            return notFound();
        }
        records.remove(id);
        deleted.at(id).put(TABLE_NAME, table);
        return Told.bare(204);
    }

    private boolean exists(String id) {
        return SYS_ID.matcher(id).matches()
                && !Absent.is(id)
                && deleted.find(id).isEmpty();
    }

    private Map<String, @Nullable Object> record(String table, String id) {
        Map<String, @Nullable Object> record = records.at(id);
        record.putIfAbsent("sys_id", id);
        record.putIfAbsent(TABLE_NAME, table);
        return record;
    }

    private static Map<String, @Nullable Object> shown(Asked asked, Map<String, @Nullable Object> record) {
        String fields = asked.parameter("sysparm_fields");
        Map<String, @Nullable Object> shown = Told.members();
        if (fields.isBlank()) {
            shown.putAll(record);
        } else {
            for (String field : fields.split(",", -1)) {
                shown.put(field.strip(), record.getOrDefault(field.strip(), ""));
            }
        }
        return shown;
    }

    private static Told notAllowed() {
        return failure(405, "Method not supported", null);
    }

    private static Told noObject() {
        return failure(400, "Exception while reading request", "The request body is no JSON object");
    }

    private static Told notFound() {
        return failure(404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");
    }

    private static Told failure(int status, String message, @Nullable String detail) {
        return Told.json(status, "error", Told.members("message", message, "detail", detail), "status", "failure");
    }

    @Override
    public int kept() {
        return records.size();
    }

    @Override
    public void forget() {
        records.clear();
        deleted.clear();
    }
}
