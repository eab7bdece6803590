package org.hookwright.ui.receiver;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.BrokenHandshake;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Refused;
import org.hookwright.receiver.Verdict;
import org.hookwright.ui.response.ShownBody;

/**
 * A request that arrived, and what was answered.
 *
 * @param number counts the arrivals, so that no two are equal
 * @param target path and query
 */
public record Arrival(long number, Instant time, String method, String target, Fate fate, Content content) {
    /**
     * What became of it.
     *
     * @param status that the sender sees; 0 for none
     * @param word the same in a word or two
     * @param turn the rule that decided, if one did
     * @param repetition which one it repeats, if it does
     * @param played the target that was played, or an empty text
     */
    public record Fate(
            int status,
            Sentence word,
            Optional<Sentence> turn,
            Optional<Sentence> repetition,
            String played,
            Verdict verdict) {
        public Fate(int status, Sentence word, Optional<Sentence> turn, Optional<Sentence> repetition) {
            this(status, word, turn, repetition, "", Verdict.NOT_ASKED);
        }
    }

    /**
     * What went both ways.
     *
     * @param message the request line and headers as they came, a line each
     * @param answer status line, headers and body of what was answered, or what was done in its place
     * @param sought the beginning of the body, in small letters, to be searched
     */
    public record Content(String message, ShownBody body, Sentence answer, String sought) {
        public Content(String message, ShownBody body, Sentence answer) {
            this(message, body, answer, "");
        }
    }

    /** What stands among the requests where a handshake was broken off, so that whoever waits for one sees why. */
    public static Arrival broken(BrokenHandshake handshake) {
        return new Arrival(
                handshake.number(),
                handshake.at(),
                "TLS",
                "",
                new Fate(0, Sentence.of("receiver.handshake.word"), Optional.of(handshake.what()), Optional.empty()),
                new Content("", new ShownBody("", 0, new ShownBody.Source.Bytes(new byte[0])), handshake.what()));
    }

    /** What stands among the requests where something came that was none, so that whoever waits for one sees why. */
    public static Arrival refused(Refused refused) {
        String line = refused.message()
                .map(message -> message.method() + ' ' + message.target() + ' ' + message.version())
                .orElse("");
        String headers = refused.message()
                .map(message -> message.headers().stream()
                        .map(header -> '\n' + header.name() + ": " + header.value())
                        .collect(Collectors.joining()))
                .orElse("");
        return new Arrival(
                refused.number(),
                refused.at(),
                refused.message().map(Received.Message::method).orElse("HTTP"),
                refused.message().map(Received.Message::target).orElse(""),
                new Fate(
                        refused.status(),
                        Sentence.of("receiver.refused.word", String.valueOf(refused.status())),
                        Optional.of(refused.what()),
                        Optional.empty()),
                new Content(
                        line + headers, new ShownBody("", 0, new ShownBody.Source.Bytes(new byte[0])), refused.what()));
    }

    /** Bytes that it holds in memory, about. */
    long weight() {
        return content.body().kept()
                + content.message().length()
                + content.sought().length();
    }

    /** Whether every one of some words stands in its line, headers, status or body, in any case of letters. */
    boolean matches(String words) {
        String line = (method + ' ' + target + ' ' + fate.status() + ' ' + fate.played()).toLowerCase(Locale.ROOT);
        String head = content.message().toLowerCase(Locale.ROOT);
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!line.contains(word)
                    && !head.contains(word)
                    && !content.sought().contains(word)) {
                return false;
            }
        }
        return true;
    }
}
