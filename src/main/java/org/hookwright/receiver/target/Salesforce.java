package org.hookwright.receiver.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Salesforce's objects: created, changed by id, and created or changed by a field that names them. Where several
 * records have the same value there, the answer is 300 with their addresses, and nothing is changed.
 *
 * <p>https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm,
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
final class Salesforce implements Target {
    private static final Pattern OBJECT =
            Pattern.compile("(/services/data/v\\d{1,3}\\.0/sobjects)/(\\w+)(?:/(\\w+)(?:/([^/]+))?)?/?");
    private static final Pattern VERSION = Pattern.compile("/v(\\d{1,3})\\.0/");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?");
    private static final Map<String, String> PREFIXES =
            Map.of("Contact", "003", "Account", "001", "Lead", "00Q", "Case", "500");
    private static final Map<String, String> NEEDED = Map.of("Contact", "LastName", "Lead", "LastName");
    private static final Set<String> CONTACT = Set.of(
            "Id",
            "AccountId",
            "LastName",
            "FirstName",
            "Salutation",
            "Name",
            "Phone",
            "MobilePhone",
            "HomePhone",
            "OtherPhone",
            "Fax",
            "Email",
            "Title",
            "Department",
            "Birthdate",
            "Description",
            "LeadSource",
            "OwnerId",
            "ReportsToId",
            "AssistantName",
            "AssistantPhone",
            "MailingStreet",
            "MailingCity",
            "MailingState",
            "MailingPostalCode",
            "MailingCountry",
            "OtherStreet",
            "OtherCity",
            "OtherState",
            "OtherPostalCode",
            "OtherCountry",
            "HasOptedOutOfEmail",
            "DoNotCall");

    private final Tokens tokens;
    private final Records records = new Records();
    private long made;

    Salesforce(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String key() {
        return "salesforce";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        Matcher place = OBJECT.matcher(asked.path());
        if (!place.matches()) {
            return Optional.empty();
        }
        if (!tokens.takes(asked.credential("Bearer", "OAuth"))) {
            return Optional.of(error(401, "INVALID_SESSION_ID", "Session expired or invalid"));
        }
        String type = place.group(2);
        String second = place.group(3);
        String third = place.group(4);
        return Optional.of(
                switch (asked.method()) {
                    case "POST" -> second == null ? create(asked, type) : notAllowed(asked);
                    case "GET" ->
                        second == null
                                ? notFound()
                                : third == null ? read(second) : readBy(place.group(1), type, second, third);
                    case "PATCH" ->
                        second == null
                                ? notAllowed(asked)
                                : third == null
                                        ? change(asked, type, second)
                                        : upsert(asked, place.group(1), type, second, third);
                    default -> notAllowed(asked);
                });
    }

    private Told create(Asked asked, String type) {
        return refused(asked, type, true).orElseGet(() -> created(type, fields(asked)));
    }

    /** From version 46 on it is said that the record is new. */
    private Told upserted(Asked asked, String type, Map<?, ?> fields) {
        Told told = created(type, fields);
        Matcher version = VERSION.matcher(asked.path());
        boolean says = version.find() && Integer.parseInt(version.group(1)) >= 46;
        return says
                ? new Told(201, told.contentType(), told.body().replaceFirst("}$", ",\"created\":true}"), List.of())
                : told;
    }

    private Told created(String type, Map<?, ?> fields) {
        String id = PREFIXES.getOrDefault(type, "a00") + "Q1" + String.format("%013d", ++made);
        Map<String, @Nullable Object> record = records.at(id);
        record.put("attributes", type);
        Records.put(record, fields);
        return Told.json(201, "id", id, "success", true, "errors", List.of());
    }

    /** An id that is well formed is taken to be that of a record which was there before. */
    private Told change(Asked asked, String type, String id) {
        if (!ID.matcher(id).matches() || Absent.is(id)) {
            return notFound();
        }
        return refused(asked, type, false).orElseGet(() -> changed(id, type, fields(asked)));
    }

    private Told changed(String id, String type, Map<?, ?> fields) {
        Map<String, @Nullable Object> record = records.at(id);
        record.putIfAbsent("attributes", type);
        Records.put(record, fields);
        return Told.bare(204);
    }

    private Told upsert(Asked asked, String base, String type, String field, String written) {
        String value = Asked.decoded(written.replace("+", "%2B"));
        if (!isKnown(type, field)) {
            return error(404, "NOT_FOUND", "Provided external ID field does not exist or is not accessible: " + field);
        }
        List<String> found = matches(type, field, value);
        if (found.size() > 1) {
            return several(base, type, found);
        }
        boolean isNew = found.isEmpty();
        Optional<Told> refused = refused(asked, type, isNew);
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<String, @Nullable Object> fields = Told.members();
        Records.put(fields, fields(asked));
        fields.put(field, value);
        return isNew ? upserted(asked, type, fields) : changed(found.getFirst(), type, fields);
    }

    private List<String> matches(String type, String field, String value) {
        return records
                .all(record -> type.equals(record.get("attributes"))
                        && value.equalsIgnoreCase(String.valueOf(record.get(field))))
                .stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Told several(String base, String type, List<String> ids) {
        return Told.list(
                300, ids.stream().map(id -> base + '/' + type + '/' + id).toList());
    }

    private Told readBy(String base, String type, String field, String written) {
        List<String> found = matches(type, field, Asked.decoded(written.replace("+", "%2B")));
        return found.size() > 1 ? several(base, type, found) : found.isEmpty() ? notFound() : read(found.getFirst());
    }

    private Told read(String id) {
        return records.find(id)
                .map(record -> {
                    Map<String, @Nullable Object> shown = Told.members("Id", id);
                    shown.putAll(record);
                    shown.put("attributes", Told.members("type", record.get("attributes")));
                    return new Told(200, "application/json", org.hookwright.payload.JsonRoot.write(shown), List.of());
                })
                .orElseGet(Salesforce::notFound);
    }

    private static Optional<Told> refused(Asked asked, String type, boolean isNew) {
        Optional<Map<String, @Nullable Object>> body = asked.members();
        if (body.isEmpty()) {
            return Optional.of(error(400, "JSON_PARSER_ERROR", "The HTTP entity body is not a JSON object"));
        }
        for (String name : body.get().keySet()) {
            if (!isKnown(type, name)) {
                return Optional.of(
                        error(400, "INVALID_FIELD", "No such column '" + name + "' on sobject of type " + type));
            }
        }
        String needed = NEEDED.get(type);
        boolean cleared = needed != null && body.get().containsKey(needed);
        if (needed != null
                && (isNew || cleared)
                && Values.text(body.get(), needed).isEmpty()) {
            return Optional.of(Told.list(
                    400,
                    List.of(Told.members(
                            "message",
                            "Required fields are missing: [" + needed + "]",
                            "errorCode",
                            "REQUIRED_FIELD_MISSING",
                            "fields",
                            List.of(needed)))));
        }
        String email = Values.text(body.get(), "Email");
        return email.isEmpty() || Values.isEmail(email)
                ? Optional.empty()
                : Optional.of(error(400, "INVALID_EMAIL_ADDRESS", "Email: invalid email address: " + email));
    }

    /** Fields of one's own end with two underscores and a c; of other objects any name is taken. */
    private static boolean isKnown(String type, String field) {
        return !type.equals("Contact") || CONTACT.contains(field) || field.endsWith("__c");
    }

    private static Map<?, ?> fields(Asked asked) {
        return asked.members().orElseGet(Map::of);
    }

    private static Told notAllowed(Asked asked) {
        return error(405, "METHOD_NOT_ALLOWED", "HTTP Method '" + asked.method() + "' not allowed.");
    }

    private static Told notFound() {
        return error(404, "NOT_FOUND", "The requested resource does not exist");
    }

    private static Told error(int status, String code, String message) {
        return Told.list(status, List.of(Told.members("message", message, "errorCode", code)));
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
