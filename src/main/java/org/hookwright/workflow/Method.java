package org.hookwright.workflow;

/** What the host can send, in the order of its list. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a body is usual; the host sends one with the others too. */
    public boolean takesBody() {
        return this == POST || this == PUT || this == PATCH;
    }
}
