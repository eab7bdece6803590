package org.hookwright.receiver.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Jira Cloud's issues, version 3 of the interface, where a description is a document and no text.
 *
 * <p>https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/,
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
final class Jira implements Target {
    private static final Pattern ISSUE = Pattern.compile("/rest/api/([23])/issue(?:/([^/]+))?");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,9}");
    private static final List<String> PRIORITIES = List.of("Highest", "High", "Medium", "Low", "Lowest");
    private static final Set<String> FIELDS = Set.of(
            "project",
            "issuetype",
            "summary",
            "description",
            "priority",
            "labels",
            "assignee",
            "reporter",
            "components",
            "duedate",
            "environment",
            "parent",
            "fixVersions",
            "versions",
            "timetracking",
            "security");
    private static final Pattern OWN_FIELD = Pattern.compile("customfield_\\d+");
    private static final int LONGEST_SUMMARY = 255;
    private static final int FIRST = 10_000;

    private final Tokens tokens;
    private final Records issues = new Records();
    private int made;

    Jira(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String key() {
        return "jira";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        Matcher place = ISSUE.matcher(asked.path());
        if (!place.matches()) {
            return Optional.empty();
        }
        boolean known = asked.isSignedIn() || tokens.takes(asked.credential("Bearer"));
        if (!known) {
            return Optional.of(Told.json(
                    401, "message", "Client must be authenticated to access this resource.", "status-code", 401));
        }
        boolean documents = place.group(1).equals("3");
        String name = place.group(2);
        return Optional.of(
                switch (asked.method()) {
                    case "POST" -> name == null ? create(asked, documents) : Told.bare(405);
                    case "GET" -> name == null ? Told.bare(405) : read(name);
                    case "PUT" -> name == null ? Told.bare(405) : change(asked, name, documents);
                    default -> Told.bare(405);
                });
    }

    private Told create(Asked asked, boolean documents) {
        if (asked.members().isEmpty()) {
            return noJson();
        }
        Map<?, ?> fields = fields(asked);
        Map<String, @Nullable Object> faults = faults(fields, documents, true);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Map<?, ?> project = Values.object(fields.get("project"));
        String prefix = Values.text(project, "key").isEmpty() ? "PROJ" : Values.text(project, "key");
        String id = String.valueOf(FIRST + made++);
        String key = prefix + '-' + made;
        Map<String, @Nullable Object> issue = issues.at(id);
        Records.put(issue, fields);
        issue.put("key", key);
        return Told.json(201, "id", id, "key", key, "self", self(asked, id));
    }

    private static String self(Asked asked, String id) {
        return "http://" + asked.header("Host") + "/rest/api/3/issue/" + id;
    }

    private Told change(Asked asked, String name, boolean documents) {
        Optional<Map.Entry<String, Map<String, @Nullable Object>>> issue = find(name);
        if (issue.isEmpty()) {
            return notFound();
        }
        if (asked.members().isEmpty()) {
            return noJson();
        }
        Map<?, ?> fields = fields(asked);
        Map<String, @Nullable Object> faults = faults(fields, documents, false);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Records.put(issue.get().getValue(), fields);
        return Told.bare(204);
    }

    private Told read(String name) {
        return find(name)
                .map(issue -> {
                    Map<String, @Nullable Object> fields = Told.members();
                    fields.putAll(issue.getValue());
                    Object key = fields.remove("key");
                    return Told.json(200, "id", issue.getKey(), "key", key, "fields", fields);
                })
                .orElseGet(Jira::notFound);
    }

    private Optional<Map.Entry<String, Map<String, @Nullable Object>>> find(String name) {
        return issues.find(name)
                .map(found -> Map.entry(name, found))
                .or(() -> issues.all(issue -> name.equals(issue.get("key"))).stream()
                        .findFirst());
    }

    private static Map<?, ?> fields(Asked asked) {
        return Values.object(asked.members().orElseGet(Map::of).get("fields"));
    }

    private static Map<String, @Nullable Object> faults(Map<?, ?> fields, boolean documents, boolean isNew) {
        Map<String, @Nullable Object> faults = Told.members();
        if (isNew && !names(fields.get("project"), "key", "id")) {
            faults.put("project", "Specify a valid project ID or key");
        }
        if (isNew && !names(fields.get("issuetype"), "name", "id")) {
            faults.put("issuetype", "Specify an issue type");
        }
        String summary = Values.text(fields, "summary");
        if ((isNew || fields.containsKey("summary")) && summary.isEmpty()) {
            faults.put("summary", "You must specify a summary of the issue.");
        } else if (summary.length() > LONGEST_SUMMARY) {
            faults.put("summary", "Summary can't exceed 255 characters.");
        } else if (summary.contains("\n") || summary.contains("\r")) {
            faults.put("summary", "The summary is invalid because it contains newline characters.");
        }
        Object description = fields.get("description");
        if (documents && description != null && !isDocument(description)) {
            faults.put(
                    "description", "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        } else if (!documents && description != null && !(description instanceof String)) {
            faults.put("description", "Operation value must be a string");
        }
        for (Object name : fields.keySet()) {
            if (!FIELDS.contains(name)
                    && !OWN_FIELD.matcher(String.valueOf(name)).matches()) {
                faults.put(
                        String.valueOf(name),
                        "Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
            }
        }
        String priority = Values.text(Values.object(fields.get("priority")), "name");
        if (!priority.isEmpty() && !PRIORITIES.contains(priority)) {
            faults.put("priority", "The priority selected is invalid.");
        }
        return faults;
    }

    private static boolean names(@Nullable Object value, String name, String id) {
        Map<?, ?> object = Values.object(value);
        String named = Values.text(object, name);
        boolean sound = !named.isEmpty()
                && !Absent.is(named)
                && (!name.equals("key") || KEY.matcher(named).matches());
        return sound || !Values.text(object, id).isEmpty();
    }

    private static boolean isDocument(Object value) {
        Map<?, ?> document = Values.object(value);
        return Values.text(document, "type").equals("doc")
                && Integer.valueOf(1).equals(document.get("version"))
                && document.get("content") instanceof List<?> content
                && content.stream()
                        .allMatch(node ->
                                !Values.text(Values.object(node), "type").isEmpty());
    }

    private static Told refused(Map<String, @Nullable Object> faults) {
        return Told.json(400, "errorMessages", List.of(), "errors", faults);
    }

    private static Told noJson() {
        return Told.json(
                400,
                "errorMessages",
                List.of("Invalid request payload. Refer to the REST API documentation and try again."));
    }

    private static Told notFound() {
        return Told.json(
                404,
                "errorMessages",
                List.of("Issue does not exist or you do not have permission to see it."),
                "errors",
                Map.of());
    }

    @Override
    public int kept() {
        return issues.size();
    }

    @Override
    public void forget() {
        issues.clear();
        made = 0;
    }
}
