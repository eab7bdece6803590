package org.hookwright.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.ticket.Masking;

/**
 * A kept request or reply, taken apart.
 *
 * @param line its first
 */
public record KeptMessage(String line, List<Field> headers, String body) {
    /** A header. */
    public record Field(String name, String value) {
        static Field of(String line) {
            int colon = line.indexOf(':');
            return colon < 0
                    ? new Field(line, "")
                    : new Field(
                            line.substring(0, colon), line.substring(colon + 1).strip());
        }

        public Map<String, Object> tree() {
            return Map.of("name", name, "value", value);
        }
    }

    public KeptMessage {
        headers = List.copyOf(headers);
    }

    /** Of a request as it is kept: line, headers, an empty line, the body. */
    public static KeptMessage of(String request) {
        int end = request.indexOf("\r\n\r\n");
        String head = end < 0 ? request : request.substring(0, end);
        List<String> lines = head.lines().toList();
        List<Field> headers = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            headers.add(Field.of(lines.get(i)));
        }
        return new KeptMessage(
                lines.isEmpty() ? "" : lines.getFirst(), headers, end < 0 ? "" : request.substring(end + 4));
    }

    public static KeptMessage of(Kept.KeptReply reply) {
        return new KeptMessage(
                reply.line(), reply.headers().stream().map(Field::of).toList(), reply.body());
    }

    /** The first header of this name, or an empty text. */
    public String header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** In bytes as they went over the wire; -1 where a secret stood, whose length is nobody's business. */
    public long headBytes() {
        StringBuilder head = new StringBuilder(line).append("\r\n");
        headers.forEach(field ->
                head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        return bytes(head.append("\r\n").toString());
    }

    public long bodyBytes() {
        return bytes(body);
    }

    private static long bytes(String text) {
        return text.contains(Masking.DOTS) ? -1 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
