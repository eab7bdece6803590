package org.hookwright.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HubSpot: an error has a category, and often one part for each property. See
 * https://developers.hubspot.com/docs/api-reference/error-handling.
 */
final class HubSpotWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        Map<?, ?> object = told.object();
        String category = Told.text(object, "category");
        boolean shaped = Told.text(object, "status").equals("error") && !category.isEmpty();
        if (!shaped) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        properties(object).forEach(said::add);
        if (said.isEmpty()) {
            said.add(Told.text(object, "message"));
        }
        said.addFirst(category);
        String quote = Told.quote(said);
        return Optional.of(
                switch (category) {
                    case "VALIDATION_ERROR" -> Meaning.bad("send.hubspot.", "validation", told.code(), quote);
                    case "RATE_LIMITS" -> Meaning.bad("send.hubspot.", "rate", told.code(), quote);
                    case "OBJECT_NOT_FOUND" -> Meaning.bad("send.hubspot.", "missing", told.code(), quote);
                    case "OBJECT_ALREADY_EXISTS", "CONFLICT" ->
                        Meaning.bad("send.hubspot.", "conflict", told.code(), quote);
                    case "MISSING_SCOPES" -> Meaning.bad("send.hubspot.", "scopes", told.code(), quote);
                    case "INVALID_AUTHENTICATION", "EXPIRED_AUTHENTICATION" ->
                        Meaning.bad("send.hubspot.", "token", told.code(), quote);
                    default -> Meaning.bad("send.hubspot.", "other", told.code(), quote);
                });
    }

    private static List<String> properties(Map<?, ?> object) {
        List<String> said = new ArrayList<>();
        for (Object error : Told.list(object, "errors")) {
            String message = Told.text(error, "message");
            String name = Told.list(Told.object(error, "context"), "propertyName").stream()
                    .map(String::valueOf)
                    .findFirst()
                    .orElse(Told.text(error, "name"));
            said.add(name.isEmpty() || message.contains(name) ? message : name + ": " + message);
        }
        return said;
    }
}
