package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a call proves who sends it. Each text is a template, so that secrets stand in it by name only. */
public sealed interface Auth {
    /** Nothing is added. */
    record None() implements Auth {}

    /** {@code Authorization: Basic}, RFC 7617, UTF-8. */
    record Basic(String user, String password) implements Auth {}

    /** {@code Authorization: Bearer}, RFC 6750. */
    record Bearer(String token) implements Auth {}

    /** A named value in a header or in the query. */
    record ApiKey(Place place, String name, String value) implements Auth {
        /** Where the key goes. */
        public enum Place {
            HEADER,
            QUERY
        }
    }

    /**
     * A token that is fetched first, by client credentials: RFC 6749 §4.4.
     *
     * @param scope what the token shall allow, separated by blanks; empty where the server decides
     * @param audience for whom it shall be; empty where the server does not ask
     * @param credentials where id and secret go in the request for the token
     */
    record OAuth2(
            String tokenUrl,
            String clientId,
            String clientSecret,
            String scope,
            String audience,
            Credentials credentials)
            implements Auth {
        /** Where the client's id and secret go. */
        public enum Credentials {
            HEADER,
            BODY
        }

        public OAuth2 with(Credentials other) {
            return new OAuth2(tokenUrl, clientId, clientSecret, scope, audience, other);
        }
    }

    /** A signature with a shared secret, made anew at each try. The scheme's own texts are no templates. */
    record Hmac(Scheme scheme, String secret) implements Auth {
        /** The same secret in a header of its own, for a sender that cannot sign. */
        public ApiKey shared() {
            return new ApiKey(ApiKey.Place.HEADER, "X-Webhook-Secret", secret);
        }
    }

    /** The same with each of its texts written anew. */
    default Auth rewritten(UnaryOperator<String> text) {
        return switch (this) {
            case None none -> none;
            case Basic(var user, var password) -> new Basic(text.apply(user), text.apply(password));
            case Bearer(var token) -> new Bearer(text.apply(token));
            case ApiKey(var place, var name, var value) -> new ApiKey(place, text.apply(name), text.apply(value));
            case OAuth2(var url, var id, var secret, var scope, var audience, var credentials) ->
                new OAuth2(
                        text.apply(url),
                        text.apply(id),
                        text.apply(secret),
                        text.apply(scope),
                        text.apply(audience),
                        credentials);
            case Hmac(var scheme, var secret) -> new Hmac(scheme, text.apply(secret));
        };
    }

    /** Its texts, in the order in which its parts stand. */
    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        var _ = rewritten(text -> {
            texts.add(text);
            return text;
        });
        return List.copyOf(texts);
    }
}
