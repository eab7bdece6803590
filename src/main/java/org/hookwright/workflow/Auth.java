package org.hookwright.workflow;

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

    /** The same with each of its texts written anew. */
    default Auth rewritten(UnaryOperator<String> text) {
        return switch (this) {
            case None none -> none;
            case Basic(var user, var password) -> new Basic(text.apply(user), text.apply(password));
            case Bearer(var token) -> new Bearer(text.apply(token));
            case ApiKey(var place, var name, var value) -> new ApiKey(place, text.apply(name), text.apply(value));
        };
    }
}
