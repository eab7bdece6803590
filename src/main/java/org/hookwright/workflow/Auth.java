package org.hookwright.workflow;

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
}
