package org.hookwright.ui.response;

import java.util.List;

/**
 * What came back.
 *
 * @param statusLine protocol, status and reason, such as {@code HTTP/2 400}
 */
public record ShownReply(String statusLine, List<Field> headers, ShownBody body) {
    public ShownReply {
        headers = List.copyOf(headers);
    }

    /** One header as it came. */
    public record Field(String name, String value) {}
}
