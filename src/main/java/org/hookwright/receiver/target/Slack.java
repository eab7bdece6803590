package org.hookwright.receiver.target;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.payload.JsonRoot;
import org.jspecify.annotations.Nullable;

/**
 * Slack's incoming webhooks. An address that ends with the name of an error, such as {@code …/channel_is_archived},
 * gets that error.
 *
 * <p>Words and statuses: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks and
 * https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks; limits of blocks:
 * https://docs.slack.dev/reference/block-kit/blocks
 */
final class Slack implements Target {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_FIELD = "payload=";
    private static final int MOST_ATTACHMENTS = 100;
    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_SECTION = 3_000;
    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_FIELD = 2_000;
    private static final int MOST_IN_CONTEXT = 10;
    private static final int MOST_ACTIONS = 25;

    /** Blocks that are taken as they are. */
    private static final Set<String> OTHERS = Set.of(
            "divider",
            "rich_text",
            "input",
            "video",
            "file",
            "markdown",
            "table",
            "card",
            "carousel",
            "alert",
            "plan",
            "task_card",
            "context_actions");

    private static final Map<String, Integer> ERRORS = Map.ofEntries(
            Map.entry("user_not_found", 400),
            Map.entry("action_prohibited", 403),
            Map.entry("invalid_token", 403),
            Map.entry("posting_to_general_channel_denied", 403),
            Map.entry("team_disabled", 403),
            Map.entry("channel_not_found", 404),
            Map.entry("no_service", 404),
            Map.entry("no_team", 404),
            Map.entry("channel_is_archived", 410),
            Map.entry("rate_limited", 429),
            Map.entry("rollup_error", 500));

    @Override
    public String key() {
        return "slack";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        boolean hook = asked.path().startsWith("/services/") && !asked.path().matches("/services/(data|oauth2)/.*");
        return hook ? Optional.of(hook(asked)) : Optional.empty();
    }

    private static Told hook(Asked asked) {
        String last = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        Integer status = ERRORS.get(last);
        if (status != null) {
            Told told = Told.text(status, last);
            return status == 429 ? told.with("Retry-After", "30") : told;
        }
        Optional<Map<String, @Nullable Object>> message =
                asked.method().equals("POST") ? JsonRoot.members(json(asked)) : Optional.empty();
        return message.isEmpty() ? Told.text(400, "invalid_payload") : said(message.get());
    }

    private static Told said(Map<String, @Nullable Object> message) {
        Optional<String> fault = fault(message);
        return fault.map(error -> Told.text(400, error)).orElseGet(() -> Told.text(200, "ok"));
    }

    private static Optional<String> fault(Map<String, @Nullable Object> message) {
        Object blocks = message.get("blocks");
        if (blocks != null && !(blocks instanceof List<?>)) {
            return Optional.of("invalid_blocks_format");
        }
        List<?> attachments = Values.list(message.get("attachments"));
        if (Values.text(message, "text").isEmpty() && Values.list(blocks).isEmpty() && attachments.isEmpty()) {
            return Optional.of("no_text");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            return Optional.of("too_many_attachments");
        }
        boolean sound = areSound(Values.list(blocks))
                && attachments.stream()
                        .allMatch(one -> areSound(Values.list(Values.object(one).get("blocks"))));
        return sound ? Optional.empty() : Optional.of("invalid_blocks");
    }

    private static boolean areSound(List<?> blocks) {
        return blocks.size() <= MOST_BLOCKS
                && blocks.stream().allMatch(block -> block instanceof Map<?, ?> map && isSound(map));
    }

    private static boolean isSound(Map<?, ?> block) {
        Map<?, ?> text = Values.object(block.get("text"));
        return switch (Values.text(block, "type")) {
            case "" -> false;
            case "header" -> Values.text(text, "type").equals("plain_text") && fits(text, LONGEST_HEADER);
            case "section" -> {
                List<?> fields = Values.list(block.get("fields"));
                yield (fits(text, LONGEST_SECTION) || (text.isEmpty() && !fields.isEmpty()))
                        && fields.size() <= MOST_FIELDS
                        && fields.stream().allMatch(field -> fits(Values.object(field), LONGEST_FIELD));
            }
            case "image" ->
                !Values.text(block, "alt_text").isEmpty()
                        && (!Values.text(block, "image_url").isEmpty() || block.get("slack_file") instanceof Map);
            case "context" -> has(block, MOST_IN_CONTEXT);
            case "actions" -> has(block, MOST_ACTIONS);
            default -> OTHERS.contains(Values.text(block, "type"));
        };
    }

    private static boolean has(Map<?, ?> block, int most) {
        List<?> elements = Values.list(block.get("elements"));
        return !elements.isEmpty() && elements.size() <= most;
    }

    private static boolean fits(Map<?, ?> text, int longest) {
        return text.get("text") instanceof String said && !said.isEmpty() && said.length() <= longest;
    }

    /** Slack takes the JSON as the body, or as the form field {@code payload}. */
    private static String json(Asked asked) {
        boolean form =
                asked.header("Content-Type").startsWith(FORM) && asked.body().startsWith(FORM_FIELD);
        if (!form) {
            return asked.body();
        }
        try {
            return URLDecoder.decode(asked.body().substring(FORM_FIELD.length()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
