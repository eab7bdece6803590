package org.hookwright.receiver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hookwright.send.Sent;
import org.hookwright.workflow.Header;

/**
 * What arrived beside what was sent.
 *
 * @param head the parts of the request line and the headers that differ
 * @param body where the bodies part; empty where they are the same, byte for byte
 * @param headers that were sent
 * @param bytes of the body that were compared
 * @param cut whether only the beginning of the body could be compared
 */
public record Comparison(List<Differs> head, Optional<Parting> body, int headers, long bytes, boolean cut) {
    public Comparison {
        head = List.copyOf(head);
    }

    /** What became of a part on its way. */
    public enum Kind {
        LINE,
        ADDED,
        MISSING,
        CHANGED,
        ORDER
    }

    /**
     * A part of the head that differs.
     *
     * @param name of the header, or an empty text for the request line
     * @param sent empty where nothing was sent
     * @param arrived empty where nothing arrived
     */
    public record Differs(Kind kind, String name, String sent, String arrived) {}

    /**
     * Where two bodies part.
     *
     * @param at the first byte that differs, counted from 0
     * @param line in which it stands, from 1
     * @param column in bytes of that line, from 1
     * @param sent what stands there, as text or, where it is none, in hexadecimal digits
     * @param sentBytes the length of the body that was sent
     */
    public record Parting(
            long at, int line, int column, String sent, String arrived, long sentBytes, long arrivedBytes) {}

    /** Whether nothing differs at all. */
    public boolean isIdentical() {
        return head.isEmpty() && body.isEmpty();
    }

    /** Compares a request that arrived with one that went out. */
    public static Comparison of(Sent sent, Received received) {
        byte[] went = sent.body().getBytes(StandardCharsets.UTF_8);
        byte[] came = received.body().toArray();
        List<Differs> head = new ArrayList<>();
        Received.Message message = received.message();
        String line = message.method() + ' ' + message.target() + ' ' + message.version();
        if (!line.equals(sent.line())) {
            head.add(new Differs(Kind.LINE, "", sent.line(), line));
        }
        headers(sent.headers(), message.headers(), head);
        byte[] compared = received.isCut() ? Arrays.copyOf(went, Math.min(went.length, came.length)) : went;
        return new Comparison(
                head, parting(compared, came, went.length, received.size()), sent.headers().size(), came.length,
                received.isCut());
    }

    private static void headers(List<Header> went, List<Header> came, List<Differs> found) {
        Set<String> names = new LinkedHashSet<>();
        went.forEach(header -> names.add(lower(header)));
        came.forEach(header -> names.add(lower(header)));
        boolean sameSet = true;
        for (String name : names) {
            List<String> sent = values(went, name);
            List<String> arrived = values(came, name);
            if (!sent.equals(arrived)) {
                sameSet = false;
                Kind kind = sent.isEmpty() ? Kind.ADDED : arrived.isEmpty() ? Kind.MISSING : Kind.CHANGED;
                found.add(new Differs(
                        kind, written(kind == Kind.MISSING ? went : came, name), joined(sent), joined(arrived)));
            }
        }
        List<String> order = went.stream().map(Header::name).toList();
        List<String> arrivedOrder = came.stream().map(Header::name).toList();
        if (sameSet && !order.equals(arrivedOrder)) {
            found.add(new Differs(Kind.ORDER, "", String.join(", ", order), String.join(", ", arrivedOrder)));
        }
    }

    private static String lower(Header header) {
        return header.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> values(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> lower(header).equals(name))
                .map(header -> header.value().strip())
                .toList();
    }

    private static String written(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> lower(header).equals(name))
                .map(Header::name)
                .findFirst()
                .orElse(name);
    }

    private static String joined(List<String> values) {
        return String.join(", ", values);
    }

    private static Optional<Parting> parting(byte[] went, byte[] came, long sentBytes, long arrivedBytes) {
        int at = Arrays.mismatch(went, came);
        if (at < 0) {
            return Optional.empty();
        }
        int line = 1;
        int begins = 0;
        for (int i = 0; i < at; i++) {
            if (went[i] == '\n') {
                line++;
                begins = i + 1;
            }
        }
        boolean text = Excerpt.isText(went) && Excerpt.isText(came);
        return Optional.of(new Parting(
                at,
                line,
                at - begins + 1,
                Excerpt.around(went, at, text),
                Excerpt.around(came, at, text),
                sentBytes,
                arrivedBytes));
    }
}
