package org.hookwright.ui.receiver;

import java.time.Instant;
import org.hookwright.ui.response.ShownBody;

/**
 * A request that arrived, and what was answered.
 *
 * @param number counts the arrivals, so that no two are equal
 * @param target path and query
 * @param status that was answered
 */
public record Arrival(long number, Instant time, String method, String target, int status, Content content) {
    /**
     * What went both ways.
     *
     * @param message the request line and headers as they came, a line each
     * @param answer status line, headers and body of what was answered
     */
    public record Content(String message, ShownBody body, String answer) {}
}
