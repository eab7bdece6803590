package org.hookwright.receiver.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Teams workflow that posts a card for a webhook request: the long address with {@code sig=}, which is the secret.
 *
 * <p>https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook (28 KB),
 * https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app (the signature),
 * https://learn.microsoft.com/azure/connectors/connectors-native-reqres (202, the trigger's schema)
 */
final class Teams implements Target {
    private static final Pattern HOOK = Pattern.compile("(?:/powerautomate/automations/direct)?/workflows/[^/]+/.*");
    private static final int MOST_BYTES = 28 << 10;
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    @Override
    public String key() {
        return "teams";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        return HOOK.matcher(asked.path()).matches() ? Optional.of(hook(asked)) : Optional.empty();
    }

    private static Told hook(Asked asked) {
        if (asked.parameter("sig").isEmpty()) {
            return error(
                    401,
                    "DirectApiAuthorizationRequired",
                    "The request must be authenticated only by Shared Access scheme.");
        }
        if (Absent.is(asked.parameter("sig"))) {
            return error(401, "AuthorizationFailed", "The authentication credentials are not valid.");
        }
        if (asked.size() > MOST_BYTES) {
            return error(413, "RequestEntityTooLarge", "The request is larger than 28 KB.");
        }
        if (!asked.method().equals("POST")) {
            return error(404, "TriggerInputNotFound", "The workflow is started by POST.");
        }
        return asked.members()
                .map(Teams::message)
                .orElseGet(() -> error(
                        400,
                        "InvalidRequestContent",
                        "The request content is not valid and could not be deserialized."));
    }

    private static Told message(Map<String, @Nullable Object> message) {
        if (!Values.text(message, "type").equals("message")) {
            return mismatch("Required property 'type' is not 'message'.");
        }
        List<?> attachments = Values.list(message.get("attachments"));
        if (attachments.isEmpty()) {
            return mismatch("Required properties are missing from object: attachments.");
        }
        for (Object one : attachments) {
            Map<?, ?> attachment = Values.object(one);
            if (!Values.text(attachment, "contentType").equals(CARD)) {
                return mismatch("Property 'contentType' is not '" + CARD + "'.");
            }
            if (!Values.text(Values.object(attachment.get("content")), "type").equals("AdaptiveCard")) {
                return mismatch("Property 'content' is no object of type 'AdaptiveCard'.");
            }
        }
        return Told.bare(202).with("x-ms-workflow-run-id", Values.number(message.toString(), 20));
    }

    private static Told mismatch(String detail) {
        return error(
                400,
                "TriggerInputSchemaMismatch",
                "The input body for trigger 'manual' of type 'Request' did not match its schema definition. Error details: '"
                        + detail + "'.");
    }

    private static Told error(int status, String code, String message) {
        return Told.json(status, "error", Told.members("code", code, "message", message));
    }
}
