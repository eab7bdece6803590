package org.hookwright.send;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;

/**
 * What an answer means and what to do now. Knows the words of the targets that hide behind a status, such as Slack's
 * plain-text errors.
 *
 * @param good whether the target did what was asked
 */
public record Meaning(boolean good, Sentence what, Optional<Sentence> next) {
    private static final System.Logger LOG = System.getLogger(Meaning.class.getName());
    private static final int LOOKED_AT = 4_096;
    private static final Set<String> SLACK = Set.of(
            "invalid_payload",
            "no_text",
            "action_prohibited",
            "invalid_token",
            "no_service",
            "channel_not_found",
            "channel_is_archived",
            "rollup_error",
            "too_many_attachments");
    private static final Set<Integer> EXPLAINED = Set.of(
            300, 304, 400, 401, 403, 404, 405, 406, 408, 409, 410, 411, 413, 414, 415, 422, 429, 500, 501, 502, 503,
            504);

    /** May read the head of a large body from disk. */
    public static Meaning of(Answer answer) {
        return switch (answer) {
            case Answer.Failure failure ->
                new Meaning(
                        false,
                        failure.reason().what(),
                        Optional.of(failure.reason().next()));
            case Answer.Reply reply -> of(reply, head(reply));
        };
    }

    private static String head(Answer.Reply reply) {
        try {
            return reply.body().head(LOOKED_AT).strip();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.WARNING, "The reply cannot be read again", gone);
            return "";
        }
    }

    private static Meaning of(Answer.Reply reply, String head) {
        int code = reply.status().code();
        String word = head.toLowerCase(Locale.ROOT);
        if (SLACK.contains(word)) {
            return new Meaning(
                    false,
                    Sentence.of("send.slack." + word + ".what"),
                    Optional.of(Sentence.of("send.slack." + word + ".next")));
        }
        if (code >= 200 && code < 300) {
            return success(reply, code, head);
        }
        if (code < 100 || code > 599) {
            return bad("odd", code, "");
        }
        String key = EXPLAINED.contains(code) ? String.valueOf(code) : code / 100 + "xx";
        String after = reply.header("Retry-After").orElse("");
        if (code == 429 && !after.isEmpty()) {
            return bad("429-after", code, after);
        }
        if (code >= 300 && code < 400 && code != 304) {
            return bad(
                    code == 300 ? "300" : "3xx", code, reply.header("Location").orElse("–"));
        }
        return bad(key, code, after);
    }

    private static Meaning success(Answer.Reply reply, int code, String head) {
        if (head.contains("\"data\"") && head.contains("\"status\":\"error\"")) {
            return bad("error-inside", code, "");
        }
        if (code == 202) {
            return new Meaning(
                    true, Sentence.of("send.status.202.what"), Optional.of(Sentence.of("send.status.202.next")));
        }
        String key = reply.body().size() == 0 ? "send.status.2xx-empty.what" : "send.status.2xx.what";
        return new Meaning(true, Sentence.of(key, code), Optional.empty());
    }

    private static Meaning bad(String key, int code, String detail) {
        return new Meaning(
                false,
                Sentence.of("send.status." + key + ".what", code, detail),
                Optional.of(Sentence.of("send.status." + key + ".next", code, detail)));
    }
}
