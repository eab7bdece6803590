package org.hookwright.receiver;

/** What is done about a request. */
public sealed interface Reply {
    /** A whole answer. */
    record Answer(int status, String contentType, String body) implements Reply {}
}
