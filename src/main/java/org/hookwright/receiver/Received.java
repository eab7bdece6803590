package org.hookwright.receiver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.workflow.Header;

/**
 * A request that arrived, and what was answered.
 *
 * @param head request line and headers byte for byte, to the empty line behind them
 * @param message the same as it reads
 * @param body as it came, out of its chunks where it came in such, up to {@link Receiver#MOST_KEPT_OF_A_BODY}
 * @param size of the whole body, in bytes
 */
public record Received(Instant at, Bytes head, Message message, Bytes body, long size, Treatment treatment) {
    /**
     * What was made of it.
     *
     * @param number counts the requests of one receiver, from 1
     * @param turn the rule that decided, if one did
     * @param repetition set where it was got before
     */
    public record Treatment(
            long number, Reply reply, Optional<Turn> turn, Optional<Repetition> repetition, Judged judged) {}

    /**
     * Who looked at it.
     *
     * @param target the name of the target that was played, or an empty text
     */
    public record Judged(String target, Verdict verdict) {}

    /** What was done about it. */
    public Reply reply() {
        return treatment.reply();
    }

    /**
     * What stands before the body.
     *
     * @param target path and query as they stood in the request line
     */
    public record Message(String method, String target, String version, List<Header> headers) {
        public Message {
            headers = List.copyOf(headers);
        }

        /** The first header of this name in any case of letters, or an empty text. */
        public String header(String name) {
            List<String> all = headers(name);
            return all.isEmpty() ? "" : all.getFirst();
        }

        /** The values of all headers of this name in any case of letters. */
        List<String> headers(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .toList();
        }

        /** The target without its query. */
        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }

    /** Whether the body was longer than what is kept of it. */
    public boolean isCut() {
        return size > body.size();
    }

    /** Bytes that are kept. */
    long weight() {
        return (long) head.size() + body.size();
    }

    /** Reveals nothing: headers and body may hold secrets. */
    @Override
    public String toString() {
        return message.method() + " " + message.path();
    }
}
