package org.hookwright.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hookwright.payload.JsonPaths;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;

/**
 * What a token endpoint said: RFC 6749 §5.
 *
 * @param scheme what stands before the token in the request
 * @param life how long it is good; empty where nobody said
 */
record TokenReply(Secret token, String scheme, Optional<Duration> life) {
    /** A token is some kB at most; what is longer is a page. */
    private static final int LOOKED_AT = 256 * 1024;

    private static final int MOST_SAID = 200;

    /** A century: what is longer is as good as for ever, and can be added to a date. */
    private static final long LONGEST_SECONDS = 100L * 365 * 24 * 3_600;

    /** What may stand in a token, RFC 6749 appendix A.12; a line break would begin a header of the endpoint's own. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7e]+");

    private static final Pattern WORD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> OF_CLIENT = Set.of("invalid_client", "unauthorized_client");
    private static final Set<String> OF_SCOPE = Set.of("invalid_scope", "invalid_target", "invalid_resource");

    /** The token, or nothing where the reply has none. */
    static Optional<TokenReply> of(Answer.Reply reply) {
        if (reply.status().code() / 100 != 2) {
            return Optional.empty();
        }
        return members(reply)
                .filter(members -> members.get("access_token") instanceof String token
                        && SENDABLE.matcher(token.strip()).matches())
                .map(members -> new TokenReply(
                        new Secret(String.valueOf(members.get("access_token")).strip()),
                        scheme(members.get("token_type")),
                        life(members.get("expires_in"))));
    }

    /** Many write it in small letters, RFC 6750 wants a capital, and some say nothing. */
    private static String scheme(@org.jspecify.annotations.Nullable Object type) {
        return type instanceof String word && WORD.matcher(word).matches() && !word.equalsIgnoreCase("bearer")
                ? word
                : "Bearer";
    }

    /** A number by the standard, a text with one from some. */
    private static Optional<Duration> life(@org.jspecify.annotations.Nullable Object seconds) {
        try {
            return seconds == null
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds((long) Math.clamp(
                            Double.parseDouble(String.valueOf(seconds).strip()), 0.0, (double) LONGEST_SECONDS)));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** Why there is no token. */
    static FailureReason trouble(Answer.Reply reply, Proof.Token order, String target) {
        int status = reply.status().code();
        Optional<Map<?, ?>> members = members(reply);
        String error = members.map(all -> text(all.get("error"))).orElse("");
        String said = members.map(all -> text(all.get("error_description"))).orElse("");
        Kind kind = kind(status, error);
        String words = words(error, said, Masking.of(List.of(order.client().secret())));
        return new FailureReason(kind, target, reply.phases().totalNanos() / 1_000_000, List.of(status, words));
    }

    private static Kind kind(int status, String error) {
        if (OF_CLIENT.contains(error)) {
            return Kind.TOKEN_CLIENT;
        }
        if (OF_SCOPE.contains(error)) {
            return Kind.TOKEN_SCOPE;
        }
        if (!error.isEmpty()) {
            return Kind.TOKEN_REFUSED;
        }
        return switch (status) {
            case 401, 403 -> Kind.TOKEN_CLIENT;
            case 404, 405, 410 -> Kind.TOKEN_ADDRESS;
            case 408, 425, 429 -> Kind.TOKEN_SERVER;
            default ->
                switch (status / 100) {
                    case 2 -> Kind.TOKEN_UNREADABLE;
                    case 3 -> Kind.TOKEN_ADDRESS;
                    case 5 -> Kind.TOKEN_SERVER;
                    default -> Kind.TOKEN_REFUSED;
                };
        };
    }

    /** What it said, on one line, cut, without the secret that it may repeat. */
    private static String words(String error, String said, Masking masking) {
        String both = said.isEmpty() ? error : error.isEmpty() ? said : error + ", " + said;
        String line = masking.mask(both).replaceAll("\\s+", " ").strip();
        String cut = line.length() > MOST_SAID ? line.substring(0, MOST_SAID) + "…" : line;
        return cut.isEmpty() ? "–" : cut;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Map<?, ?> map -> text(map.get("message"));
            case null, default -> "";
        };
    }

    private static Optional<Map<?, ?>> members(Answer.Reply reply) {
        try {
            return JsonPaths.tree(reply.body().head(LOOKED_AT))
                    .filter(Map.class::isInstance)
                    .map(tree -> (Map<?, ?>) tree);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "TokenReply " + scheme.toLowerCase(Locale.ROOT);
    }
}
