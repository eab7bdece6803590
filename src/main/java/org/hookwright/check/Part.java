package org.hookwright.check;

/** What of a call a problem is about, in the order in which a person reads it. */
public enum Part {
    METHOD,
    URL,
    HEADER_NAME,
    HEADER_VALUE,
    /** Where a token of OAuth 2 comes from. */
    AUTH_TOKEN_URL,
    /** The user of Basic, the name of an API key, the client of OAuth 2. */
    AUTH_NAME,
    /** The password of Basic, the token of Bearer, the value of an API key, the secret of OAuth 2 or a signature. */
    AUTH_VALUE,
    AUTH_SCOPE,
    AUTH_AUDIENCE,
    BODY,
    DELIVERY
}
