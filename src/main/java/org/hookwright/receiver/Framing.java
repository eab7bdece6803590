package org.hookwright.receiver;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** How a body's end is known. */
sealed interface Framing {
    /** So many bytes; zero where there is no body. */
    record Counted(long bytes) implements Framing {}

    /** In pieces, each with its size, until one is empty. */
    record Chunked() implements Framing {}

    static Framing of(Received.Message message) throws NotARequest {
        List<String> codings = message.headers("Transfer-Encoding");
        TreeSet<String> lengths = new TreeSet<>(message.headers("Content-Length"));
        if (!codings.isEmpty()) {
            return chunked(message, codings, lengths.isEmpty());
        }
        if (lengths.isEmpty()) {
            return new Counted(0);
        }
        if (lengths.size() > 1) {
            throw new NotARequest("There are several Content-Length headers, and they differ.");
        }
        if (!lengths.getFirst().matches("\\d{1,18}")) {
            throw new NotARequest("The Content-Length is not a number of bytes: \"" + lengths.getFirst() + "\"");
        }
        return new Counted(Long.parseLong(lengths.getFirst()));
    }

    private static Framing chunked(Received.Message message, List<String> codings, boolean alone) throws NotARequest {
        if (!alone) {
            throw new NotARequest(
                    "There are both Content-Length and Transfer-Encoding: where the body ends is unclear.");
        }
        if (message.version().equals("HTTP/1.0")) {
            throw new NotARequest("HTTP/1.0 has no Transfer-Encoding.");
        }
        if (codings.size() > 1 || !codings.getFirst().toLowerCase(Locale.ROOT).equals("chunked")) {
            throw new NotARequest(501, "The only Transfer-Encoding that is known here is \"chunked\".");
        }
        return new Chunked();
    }
}
