package org.hookwright.run;

import java.io.IOException;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Meaning;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Success;
import org.hookwright.workflow.Success.BodyRule;

/**
 * What a try came to by the call's own rule of success.
 *
 * @param failure what kind of failure it is; empty where the call succeeded
 * @param what a sentence for people
 */
public record Judgement(Optional<Retry.On> failure, Sentence what) {
    /** 8 MiB of a reply are looked at: a rule about more is no rule for a webhook. */
    public static final int LOOKED_AT = 8 << 20;

    public boolean good() {
        return failure.isEmpty();
    }

    /** May read the reply's body from disk. */
    static Judgement of(Answer answer, Success success) throws IOException {
        Meaning meaning = Meaning.of(answer);
        return switch (answer) {
            case Answer.Failure failure ->
                new Judgement(Optional.of(kind(failure.reason().kind())), meaning.what());
            case Answer.Reply reply -> of(reply.status().code(), reply.body().head(LOOKED_AT), success, meaning.what());
        };
    }

    /**
     * Of a reply that is there already.
     *
     * @param meaning what is said where it is a success, or where the status says enough
     */
    public static Judgement of(int status, String body, Success success, Sentence meaning) {
        if (!success.status().contains(status)) {
            Sentence what = status / 100 == 2
                    ? Sentence.of("run.judged.status", status, success.status().toString())
                    : meaning;
            return new Judgement(Optional.of(kind(status)), what);
        }
        Optional<Sentence> broken = success.body().flatMap(rule -> broken(rule, body));
        return broken.map(why -> new Judgement(Optional.of(Retry.On.BODY_RULE), why))
                .orElse(new Judgement(Optional.empty(), meaning));
    }

    /** A token that is refused is refused the next time too; a server that gives none may be well again. */
    private static Retry.On kind(FailureReason.Kind kind) {
        return switch (kind) {
            case TOKEN_CLIENT, TOKEN_SCOPE, TOKEN_REFUSED, TOKEN_ADDRESS, TOKEN_UNREADABLE -> Retry.On.CLIENT_ERROR;
            case TOKEN_SERVER -> Retry.On.SERVER_ERROR;
            default -> Retry.On.NETWORK;
        };
    }

    private static Retry.On kind(int status) {
        return switch (status / 100) {
            case 2 -> Retry.On.BODY_RULE;
            case 3 -> Retry.On.REDIRECTION;
            case 5 -> Retry.On.SERVER_ERROR;
            default -> status == 429 ? Retry.On.TOO_MANY : Retry.On.CLIENT_ERROR;
        };
    }

    private static Optional<Sentence> broken(BodyRule rule, String body) {
        return switch (rule) {
            case BodyRule.Equal(var text) ->
                body.strip().equals(text.strip())
                        ? Optional.empty()
                        : Optional.of(Sentence.of("run.judged.equals", text, head(body)));
            case BodyRule.Contains(var text) ->
                body.contains(text)
                        ? Optional.empty()
                        : Optional.of(Sentence.of("run.judged.contains", text, head(body)));
            case BodyRule.At(var path, var value) -> at(path, value, body);
        };
    }

    private static Optional<Sentence> at(String path, String value, String body) {
        Optional<Object> tree = JsonPaths.tree(body);
        if (tree.isEmpty()) {
            return Optional.of(Sentence.of("run.judged.no-json", path, head(body)));
        }
        return switch (JsonPaths.in(tree.get(), path)) {
            case JsonPaths.Found.Nothing(var why) -> Optional.of(why);
            case JsonPaths.Found.Value(var found) ->
                JsonPaths.text(found).equals(value)
                        ? Optional.empty()
                        : Optional.of(Sentence.of("run.judged.at", path, value, head(JsonPaths.text(found))));
        };
    }

    private static String head(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        return line.length() > 80 ? line.substring(0, 79) + "…" : line;
    }
}
