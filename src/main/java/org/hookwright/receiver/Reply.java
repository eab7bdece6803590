package org.hookwright.receiver;

import java.time.Duration;
import java.util.List;
import org.hookwright.workflow.Header;

/** What is done about a request. */
public sealed interface Reply {
    /**
     * A whole answer.
     *
     * @param headers beside those that every answer has
     */
    record Answer(int status, String contentType, String body, List<Header> headers) implements Reply {
        public Answer {
            headers = List.copyOf(headers);
        }

        public Answer(int status, String contentType, String body) {
            this(status, contentType, body, List.of());
        }
    }

    /** Something, but only after a while. */
    record Late(Duration by, Reply then) implements Reply {}

    /** A whole answer that comes in small pieces, for so long. */
    record Dripped(Answer answer, Duration over) implements Reply {}

    /** An answer that announces more than it has, and breaks off. */
    record Truncated(Answer answer) implements Reply {}

    /** A whole answer that announces less than it has, and whose rest comes nevertheless. */
    record WrongLength(Answer answer) implements Reply {}

    /** A success with so many bytes of JSON. */
    record Big(long bytes) implements Reply {}

    /** Bytes that are no HTTP. */
    record Garbage(Bytes bytes) implements Reply {}

    /** Nothing: the connection is held until one side has had enough. */
    record Silence() implements Reply {}

    /** Nothing: the connection is broken at once. */
    record Reset() implements Reply {}
}
