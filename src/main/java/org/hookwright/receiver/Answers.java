package org.hookwright.receiver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.payload.JsonRoot;
import org.hookwright.receiver.Received.Message;
import org.hookwright.receiver.Reply.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to whom: as Slack's incoming webhooks do below {@code /services/}, at the paths of the gallery's
 * other targets what {@link StandIns} know, elsewhere an account of what arrived.
 *
 * <p>Slack's words: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
final class Answers {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_FIELD = "payload=";
    private static final List<String> CONTENTS = List.of("text", "attachments", "blocks");

    private Answers() {}

    static Answer to(Message message, Bytes body, long size) {
        if (message.path().startsWith("/services/")) {
            return asSlack(message, body, size);
        }
        return StandIns.answer(message, size > body.size() ? "" : body.utf8()).orElseGet(() -> account(message, size));
    }

    private static Answer asSlack(Message message, Bytes body, long size) {
        if (!message.method().equals("POST") || size > body.size()) {
            return new Answer(400, PLAIN, "invalid_payload");
        }
        Optional<Map<String, @Nullable Object>> members = JsonRoot.members(json(message, body.utf8()));
        if (members.isEmpty()) {
            return new Answer(400, PLAIN, "invalid_payload");
        }
        boolean says = CONTENTS.stream().anyMatch(name -> holds(members.get().get(name)));
        return says ? new Answer(200, PLAIN, "ok") : new Answer(400, PLAIN, "no_text");
    }

    /** Slack takes the JSON as the body, or as the form field {@code payload}. */
    private static String json(Message message, String body) {
        boolean form = message.header("Content-Type").startsWith(FORM) && body.startsWith(FORM_FIELD);
        if (!form) {
            return body;
        }
        try {
            return URLDecoder.decode(body.substring(FORM_FIELD.length()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static boolean holds(@Nullable Object content) {
        return switch (content) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> !list.isEmpty();
            default -> false;
        };
    }

    private static Answer account(Message message, long size) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("received", true);
        account.put("method", message.method());
        account.put("path", message.target());
        account.put("bytes", size);
        return new Answer(200, "application/json", JsonRoot.write(account));
    }
}
