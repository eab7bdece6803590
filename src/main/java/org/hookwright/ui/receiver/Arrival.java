package org.hookwright.ui.receiver;

import java.time.Instant;
import java.util.Optional;
import org.hookwright.language.Sentence;
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
     */
    public record Fate(int status, Sentence word, Optional<Sentence> turn, Optional<Sentence> repetition) {}

    /**
     * What went both ways.
     *
     * @param message the request line and headers as they came, a line each
     * @param answer status line, headers and body of what was answered, or what was done in its place
     */
    public record Content(String message, ShownBody body, Sentence answer) {}
}
