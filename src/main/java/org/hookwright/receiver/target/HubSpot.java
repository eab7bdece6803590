package org.hookwright.receiver.target;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.payload.JsonRoot;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's contacts: read, created, and changed by id or, with {@code idProperty=email}, by address. A property that
 * is not known is refused until it is made by {@code POST /crm/v3/properties/contacts}; an empty text clears.
 *
 * <p>https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide,
 * https://developers.hubspot.com/docs/api-reference/error-handling
 */
final class HubSpot implements Target {
    private static final Pattern CONTACTS = Pattern.compile("/crm/v3/objects/contacts(?:/([^/]*))?");
    private static final String PROPERTIES = "/crm/v3/properties/contacts";
    private static final Set<String> DELIVERED = Set.of(
            "email",
            "firstname",
            "lastname",
            "phone",
            "mobilephone",
            "company",
            "website",
            "jobtitle",
            "lifecyclestage",
            "hs_lead_status",
            "hubspot_owner_id",
            "address",
            "city",
            "state",
            "zip",
            "country",
            "fax",
            "industry",
            "salutation",
            "message",
            "hs_language",
            "hs_timezone",
            "hs_content_membership_notes",
            "twitterhandle",
            "annualrevenue",
            "numemployees");
    private static final String CREATED = "createdate";
    private static final int MOST_OWN = 200;

    private final Tokens tokens;
    private final InstantSource clock;
    private final Records contacts = new Records();
    private final Set<String> own = new TreeSet<>();

    HubSpot(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "hubspot";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        Matcher place = CONTACTS.matcher(asked.path());
        boolean contact = place.matches();
        if (!contact && !asked.path().equals(PROPERTIES)) {
            return Optional.empty();
        }
        if (!tokens.takes(asked.credential("Bearer"))) {
            return Optional.of(error(
                    401,
                    "INVALID_AUTHENTICATION",
                    "Authentication credentials not found. This API supports OAuth 2.0 authentication."));
        }
        if (!contact) {
            return Optional.of(property(asked));
        }
        return Optional.of(
                switch (asked.method()) {
                    case "POST" -> place.group(1) == null ? create(asked) : notAllowed();
                    case "GET" -> place.group(1) == null ? all() : read(id(asked, place.group(1)));
                    case "PATCH" -> place.group(1) == null ? notAllowed() : change(asked, id(asked, place.group(1)));
                    default -> notAllowed();
                });
    }

    private static Told notAllowed() {
        return Told.text(405, "HTTP method not allowed.");
    }

    /** The number of the contact that an address names; empty where there is none. */
    private Optional<String> id(Asked asked, String written) {
        String name = Asked.decoded(written.replace("+", "%2B"));
        if (Absent.is(name)) {
            return Optional.empty();
        }
        if (!asked.parameter("idProperty").equals("email")) {
            return name.matches("\\d{1,18}") ? Optional.of(name) : Optional.empty();
        }
        if (!Values.isEmail(name)) {
            return Optional.empty();
        }
        String id = byEmail(name).orElseGet(() -> Values.number(name, 11));
        contacts.at(id).putIfAbsent("email", name);
        return Optional.of(id);
    }

    private Optional<String> byEmail(String email) {
        return contacts.all(contact -> email.equalsIgnoreCase(Values.text(contact, "email"))).stream()
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Told create(Asked asked) {
        Optional<Told> refused = refused(asked);
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<?, ?> sent = sent(asked);
        String email = Values.text(sent, "email");
        Optional<String> there = email.isEmpty() ? Optional.empty() : byEmail(email);
        if (there.isPresent()) {
            return error(409, "CONFLICT", "Contact already exists. Existing ID: " + there.get());
        }
        String id = Values.number(email.isEmpty() ? asked.body() + contacts.size() : email, 11);
        return kept(201, id, sent);
    }

    private Told change(Asked asked, Optional<String> id) {
        Optional<Told> refused = refused(asked);
        if (refused.isPresent()) {
            return refused.get();
        }
        return id.isEmpty() ? notFound() : kept(200, id.get(), sent(asked));
    }

    private Told read(Optional<String> id) {
        return id.isEmpty() ? notFound() : kept(200, id.get(), Map.of());
    }

    private Told all() {
        return Told.json(
                200,
                "results",
                contacts.all(_ -> true).stream()
                        .map(one -> shown(one.getKey(), one.getValue()))
                        .toList());
    }

    /** An unreadable body is refused before anything is looked up, as it is there. */
    private Optional<Told> refused(Asked asked) {
        Optional<Map<String, @Nullable Object>> body = asked.members();
        if (body.isEmpty()) {
            return Optional.of(error(400, "VALIDATION_ERROR", "Invalid input JSON"));
        }
        if (!(body.get().get("properties") instanceof Map<?, ?> sent) || sent.isEmpty()) {
            return Optional.of(
                    error(400, "VALIDATION_ERROR", "No properties found to update, please provide at least one."));
        }
        List<Map<String, @Nullable Object>> faults = sent.entrySet().stream()
                .flatMap(entry -> fault(String.valueOf(entry.getKey()), entry.getValue()).stream())
                .toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        error(400, "VALIDATION_ERROR", "Property values were not valid: " + JsonRoot.write(faults)));
    }

    private Optional<Map<String, @Nullable Object>> fault(String name, @Nullable Object value) {
        if (!DELIVERED.contains(name) && !own.contains(name)) {
            return Optional.of(invalid(name, "PROPERTY_DOESNT_EXIST", "Property \"" + name + "\" does not exist"));
        }
        if (value instanceof Map || value instanceof List) {
            return Optional.of(invalid(name, "INVALID_FORMAT", "Property \"" + name + "\" must be a plain value"));
        }
        boolean noEmail =
                name.equals("email") && value instanceof String email && !email.isEmpty() && !Values.isEmail(email);
        return noEmail
                ? Optional.of(invalid(name, "INVALID_EMAIL", "Email address " + value + " is invalid"))
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> invalid(String name, String error, String message) {
        return Told.members("isValid", false, "message", message, "error", error, "name", name);
    }

    private static Map<?, ?> sent(Asked asked) {
        return Values.object(asked.members().orElseGet(Map::of).get("properties"));
    }

    private Told kept(int status, String id, Map<?, ?> sent) {
        Map<String, @Nullable Object> contact = contacts.at(id);
        Records.put(contact, sent);
        contact.putIfAbsent(CREATED, now());
        contact.replaceAll((_, value) -> "".equals(value) ? null : value);
        return Told.json(status, flat(shown(id, contact)));
    }

    private Map<String, @Nullable Object> shown(String id, Map<String, @Nullable Object> contact) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        contact.forEach((name, value) -> properties.put(name, value == null ? null : String.valueOf(value)));
        properties.put("hs_object_id", id);
        return Told.members(
                "id",
                id,
                "properties",
                properties,
                "createdAt",
                contact.get(CREATED),
                "updatedAt",
                now(),
                "archived",
                false);
    }

    /** To the millisecond, as the real one writes it. */
    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static @Nullable Object[] flat(Map<String, @Nullable Object> members) {
        return members.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    /** A property of one's own, so that its values are taken from now on. */
    private Told property(Asked asked) {
        String name = asked.members().map(body -> Values.text(body, "name")).orElse("");
        if (!asked.method().equals("POST") || !name.matches("[a-z][a-z0-9_]{0,99}") || own.size() >= MOST_OWN) {
            return error(400, "VALIDATION_ERROR", "A property needs a name of small letters, digits and underscores.");
        }
        own.add(name);
        return Told.json(201, "name", name, "type", "string", "fieldType", "text", "groupName", "contactinformation");
    }

    private static Told notFound() {
        return error(404, "OBJECT_NOT_FOUND", "resource not found");
    }

    private static Told error(int status, String category, String message) {
        return Told.json(
                status,
                "status",
                "error",
                "message",
                message,
                "correlationId",
                java.util
                        .UUID
                        .nameUUIDFromBytes(message.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                "category",
                category);
    }

    @Override
    public int kept() {
        return contacts.size();
    }

    @Override
    public void forget() {
        contacts.clear();
        own.clear();
    }
}
