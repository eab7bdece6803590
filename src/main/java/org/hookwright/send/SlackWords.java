package org.hookwright.send;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;

/**
 * Slack: an incoming webhook answers a fault with one bare word, see
 * https://api.slack.com/messaging/webhooks#handling_errors; the Web API answers 200 and {@code "ok": false}, see
 * https://api.slack.com/web#slack-web-api__evaluating-responses.
 */
final class SlackWords implements TargetWords {
    private static final Set<String> KNOWN = Set.of(
            "action_prohibited",
            "channel_is_archived",
            "channel_not_found",
            "invalid_blocks",
            "invalid_payload",
            "invalid_token",
            "no_active_hooks",
            "no_service",
            "no_service_id",
            "no_team",
            "no_text",
            "posting_to_general_channel_denied",
            "rollup_error",
            "team_disabled",
            "too_many_attachments",
            "user_not_found");

    @Override
    public Optional<Meaning> meaning(Told told) {
        String word = told.text().toLowerCase(Locale.ROOT);
        if (KNOWN.contains(word)) {
            return Optional.of(explained(word));
        }
        Map<?, ?> object = told.object();
        if (Boolean.FALSE.equals(object.get("ok")) && object.get("error") instanceof String error) {
            return Optional.of(
                    KNOWN.contains(error)
                            ? explained(error)
                            : Meaning.bad("send.slack.", "api", told.code(), Told.quote(error, needed(object))));
        }
        boolean bare = told.isAt("slack.com") && !told.isGood() && word.matches("[a-z_]{2,60}");
        return bare ? Optional.of(Meaning.bad("send.slack.", "api", told.code(), word)) : Optional.empty();
    }

    private static String needed(Map<?, ?> object) {
        String scope = Told.text(object, "needed");
        return scope.isEmpty() ? "" : "needed: " + scope;
    }

    private static Meaning explained(String word) {
        return new Meaning(
                false,
                Sentence.of("send.slack." + word + ".what"),
                Optional.of(Sentence.of("send.slack." + word + ".next")));
    }
}
