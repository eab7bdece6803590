package org.hookwright.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jira: general messages in a list, and one for each field in a map. See
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes.
 */
final class JiraWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        Map<?, ?> object = told.object();
        if (!object.containsKey("errorMessages") || told.isGood()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        Told.list(object, "errorMessages").forEach(message -> said.add(String.valueOf(message)));
        Told.object(object, "errors").forEach((field, message) -> said.add(field + ": " + message));
        String quote = Told.quote(said);
        boolean document = quote.contains("Atlassian Document");
        String word = document
                ? "document"
                : switch (told.code()) {
                    case 401 -> "unknown";
                    case 403 -> "rights";
                    case 404 -> "missing";
                    default -> "refused";
                };
        return Optional.of(Meaning.bad("send.jira.", word, told.code(), quote));
    }
}
