package org.hookwright.check;

/** What of a call a problem is about, in the order in which a person reads it. */
public enum Part {
    METHOD,
    URL,
    HEADER_NAME,
    HEADER_VALUE,
    /** The user of Basic, the name of an API key. */
    AUTH_NAME,
    /** The password of Basic, the token of Bearer, the value of an API key. */
    AUTH_VALUE,
    BODY,
    DELIVERY
}
