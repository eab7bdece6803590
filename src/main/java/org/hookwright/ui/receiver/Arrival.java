package org.hookwright.ui.receiver;

import java.time.Instant;
import org.hookwright.ui.response.ShownBody;

/**
 * A request that arrived, and what was answered.
 *
 * @param message the request line and headers as they came, a line each
 * @param answer status line, headers and body of what was answered
 */
public record Arrival(
        Instant time, String method, String target, int status, Content content) {
    /** The bytes on both ways. */
    public record Content(String message, ShownBody body, String answer) {}
}
