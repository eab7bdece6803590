package org.hookwright.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonRoot;
import org.hookwright.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of a file with one JSON object a line, read one at a time, so that a million of them need no more memory than
 * one. A line is what a sample file holds, or the fields of a ticket alone.
 */
public final class TicketLines implements AutoCloseable {
    private final Path file;
    private final BufferedReader reader;
    private int line;

    public TicketLines(Path file) throws IOException {
        this.file = file;
        reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /**
     * The next ticket, or empty at the end.
     *
     * @throws BadLineException if a line is no JSON object
     */
    public Optional<Ticket> next() throws IOException {
        String text = reader.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = reader.readLine();
            line++;
        }
        return text == null ? Optional.empty() : Optional.of(ticket(text));
    }

    private Ticket ticket(String text) throws BadLineException {
        Optional<Map<String, @Nullable Object>> members = JsonRoot.members(text);
        if (members.isEmpty()) {
            throw new BadLineException(Sentence.of("store.lines.bad", file.toString(), line));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        members.get().forEach((key, value) -> {
            if (value != null) {
                values.put(key, value);
            }
        });
        if (values.get("ticket") instanceof Map<?, ?>) {
            Object name = values.remove("name");
            values.remove("hookwright");
            return new Ticket(name == null ? "line " + line : String.valueOf(name), values);
        }
        return new Ticket("line " + line, Map.of("ticket", values));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
