package org.hookwright.send;

import java.util.List;
import org.hookwright.workflow.Header;

/**
 * A request as it went over the wire.
 *
 * @param line method, target and protocol
 * @param headers all of them, those added on the way included
 */
public record Sent(String line, List<Header> headers, String body) {
    public Sent {
        headers = List.copyOf(headers);
    }

    /** Everything byte for byte, as HTTP/1.1 writes it. */
    public String text() {
        StringBuilder text = new StringBuilder(line).append("\r\n");
        headers.forEach(header ->
                text.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return text.append("\r\n").append(body).toString();
    }

    /** Reveals nothing: headers and body may hold secrets. */
    @Override
    public String toString() {
        return "Sent";
    }
}
