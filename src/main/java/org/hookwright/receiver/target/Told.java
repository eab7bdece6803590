package org.hookwright.receiver.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.payload.JsonRoot;
import org.hookwright.workflow.Header;
import org.jspecify.annotations.Nullable;

/** What a target answers. */
public record Told(int status, String contentType, String body, List<Header> headers) {
    private static final String JSON = "application/json";
    private static final String PLAIN = "text/plain; charset=utf-8";

    public Told {
        headers = List.copyOf(headers);
    }

    static Told text(int status, String text) {
        return new Told(status, PLAIN, text, List.of());
    }

    /** An object: names and values in turn. */
    static Told json(int status, @Nullable Object... namesAndValues) {
        return new Told(status, JSON, JsonRoot.write(members(namesAndValues)), List.of());
    }

    static Told list(int status, List<?> items) {
        return new Told(status, JSON, JsonRoot.write(items), List.of());
    }

    /** A status with nothing behind it. */
    static Told bare(int status) {
        return new Told(status, JSON, "", List.of());
    }

    Told with(String header, String value) {
        return new Told(status, contentType, body, List.of(new Header(header, value)));
    }

    static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }
}
