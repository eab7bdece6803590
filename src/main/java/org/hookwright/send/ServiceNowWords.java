package org.hookwright.send;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * ServiceNow: an error is an object with message and detail beside {@code "status": "failure"}, see
 * https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/c_TableAPI.html; an
 * instance for developers that sleeps answers 200 with a page.
 */
final class ServiceNowWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        if (told.isAt("service-now.com")
                && told.type().contains("html")
                && told.text().toLowerCase(Locale.ROOT).contains("hibernat")) {
            return Optional.of(Meaning.bad("send.servicenow.", "asleep", told.code(), ""));
        }
        Map<?, ?> error = Told.object(told.object(), "error");
        boolean shaped = error.containsKey("detail")
                && Told.text(told.object(), "status").equals("failure");
        if (!shaped) {
            return Optional.empty();
        }
        String quote = Told.quote(Told.text(error, "message"), Told.text(error, "detail"));
        String word = switch (told.code()) {
            case 401 -> "unknown";
            case 403 -> "rights";
            case 404 -> "missing";
            default -> "refused";
        };
        return Optional.of(Meaning.bad("send.servicenow.", word, told.code(), quote));
    }
}
