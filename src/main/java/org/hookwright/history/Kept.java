package org.hookwright.history;

import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.Phases;

/**
 * One exchange in full, as it is kept: secrets are dots.
 *
 * @param reply nothing where no whole answer came
 */
public record Kept(
        Summary summary, String request, Optional<KeptReply> reply, Phases phases, Said said, Connection connection) {
    /** One of whose connection nothing is known. */
    public Kept(Summary summary, String request, Optional<KeptReply> reply, Phases phases, Said said) {
        this(summary, request, reply, phases, said, Connection.UNKNOWN);
    }

    /** The same as a try of a run. */
    public Kept in(InRun run) {
        return new Kept(summary.in(run), request, reply, phases, said, connection);
    }

    /**
     * What came back.
     *
     * @param line status line
     * @param headers each as {@code name: value}
     * @param body its first megabyte, as text
     * @param size of the whole, in bytes
     */
    public record KeptReply(String line, List<String> headers, String type, String body, long size) {
        public KeptReply {
            headers = List.copyOf(headers);
        }

        /** Whether the body was longer than what is kept of it. */
        public boolean isCut() {
            return size > Recording.KEPT_REPLY;
        }
    }

    /**
     * How it travelled.
     *
     * @param hops redirects that were followed, in order
     */
    public record Connection(Optional<Answer.Tls> tls, List<Answer.Hop> hops) {
        public static final Connection UNKNOWN = new Connection(Optional.empty(), List.of());

        public Connection {
            hops = List.copyOf(hops);
        }
    }

    /** What it meant, in sentences that can be said in any language. */
    public record Said(Sentence what, Optional<Sentence> next) {}
}
