package org.hookwright.send;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * PagerDuty's events: 202 when taken, 400 with a list of what is invalid. See
 * https://developer.pagerduty.com/docs/events-api-v2-overview#response-codes--retry-logic.
 */
final class PagerDutyWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        Map<?, ?> object = told.object();
        String status = Told.text(object, "status");
        if (told.code() == 202 && status.equals("success") && object.containsKey("dedup_key")) {
            return Optional.of(new Meaning(
                    true,
                    Sentence.of("send.pagerduty.taken.what", Told.quote(Told.text(object, "dedup_key"))),
                    Optional.of(Sentence.of("send.pagerduty.taken.next"))));
        }
        if (!status.startsWith("invalid ") && !(told.isAt("pagerduty.com") && object.containsKey("errors"))) {
            return Optional.empty();
        }
        List<String> errors =
                Told.list(object, "errors").stream().map(String::valueOf).toList();
        String quote = errors.isEmpty() ? Told.quote(Told.text(object, "message")) : Told.quote(errors);
        if (quote.contains("routing_key") || quote.contains("service_key")) {
            return Optional.of(Meaning.bad("send.pagerduty.", "key", told.code(), quote));
        }
        return Optional.of(Meaning.bad(
                "send.pagerduty.", quote.contains("severity") ? "severity" : "refused", told.code(), quote));
    }
}
