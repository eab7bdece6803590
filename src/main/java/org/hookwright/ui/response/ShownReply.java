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

    /** The status of the status line; 0 where it says none. */
    public int status() {
        String[] words = statusLine.split(" ", 3);
        return words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 0;
    }

    /** One header as it came. */
    public record Field(String name, String value) {}
}
