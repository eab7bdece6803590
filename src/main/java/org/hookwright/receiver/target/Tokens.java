package org.hookwright.receiver.target;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An OAuth 2 token endpoint for client credentials, at the addresses where the targets have theirs, see
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 *
 * <p>A token lives for an hour, or for as many seconds as {@code expires_in} in the endpoint's query says; once it is
 * over, each target refuses it in its own words. Tokens that were not made here are taken, but for those that are named
 * like nothing.
 */
final class Tokens implements Target {
    private static final Set<String> PLACES = Set.of(
            "/oauth2/token",
            "/oauth/token",
            "/oauth_token.do",
            "/services/oauth2/token",
            "/oauth/v1/token",
            "/oauth/v2/token");
    private static final String OURS = "rehearsal-";
    private static final int MOST = 1_000;
    private static final long LIFE = 3_600;

    private final InstantSource clock;
    private final Map<String, Instant> ends = new LinkedHashMap<>();
    private long made;

    Tokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "tokens";
    }

    @Override
    public Optional<Told> answer(Asked asked) {
        return PLACES.contains(asked.path()) ? Optional.of(token(asked)) : Optional.empty();
    }

    private Told token(Asked asked) {
        if (!asked.method().equals("POST")) {
            return Told.json(405, "error", "invalid_request", "error_description", "The token endpoint takes POST.");
        }
        String grant = asked.field("grant_type");
        if (grant.isEmpty()) {
            return Told.json(400, "error", "invalid_request", "error_description", "grant_type is missing");
        }
        if (!grant.equals("client_credentials") && !grant.equals("refresh_token")) {
            return Told.json(400, "error", "unsupported_grant_type", "error_description", "grant type not supported");
        }
        String[] client = client(asked);
        if (Absent.is(client[0]) || Absent.is(client[1])) {
            return Told.json(401, "error", "invalid_client", "error_description", "invalid client credentials")
                    .with("WWW-Authenticate", "Basic");
        }
        long life = life(asked.parameter("expires_in"));
        String token = OURS + Values.id(client[0] + ++made);
        ends.put(token, clock.instant().plus(Duration.ofSeconds(life)));
        if (ends.size() > MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
        return Told.json(200, "access_token", token, "token_type", "Bearer", "expires_in", life)
                .with("Cache-Control", "no-store");
    }

    /** Id and secret, from the header or from the form. */
    private static String[] client(Asked asked) {
        String basic = asked.credential("Basic");
        if (!basic.isEmpty()) {
            String[] both = plain(basic).split(":", 2);
            return new String[] {Asked.decoded(both[0]), both.length == 2 ? Asked.decoded(both[1]) : ""};
        }
        return new String[] {asked.field("client_id"), asked.field("client_secret")};
    }

    private static String plain(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static long life(String asked) {
        return asked.matches("\\d{1,6}") ? Long.parseLong(asked) : LIFE;
    }

    /** Whether a target takes this token now. */
    boolean takes(String token) {
        if (token.startsWith(OURS)) {
            Instant end = ends.get(token);
            return end != null && clock.instant().isBefore(end);
        }
        return !token.isBlank() && !Absent.is(token);
    }

    @Override
    public int kept() {
        return ends.size();
    }

    @Override
    public void forget() {
        ends.clear();
    }
}
