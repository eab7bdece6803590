package org.hookwright.receiver;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hookwright.workflow.Header;

/** One place in a rule's sequence: what is done, and after how long. */
public record Behaviour(Act act, Delay delay) {
    private static final int NOISE = 96;

    /** What is done. */
    public sealed interface Act {
        /** What would be answered without a rule. */
        record Usual() implements Act {}

        /** An answer by its status; without a body of its own it says what the status means. */
        record Say(int status, Optional<String> body, List<Header> headers, Optional<RetryAfter> retryAfter)
                implements Act {
            public Say {
                headers = List.copyOf(headers);
            }
        }

        /** No answer, for as long as the client waits. */
        record Silent() implements Act {}

        /** The connection is broken. */
        record Reset() implements Act {}

        /** The usual answer announces more than it has. */
        record Truncated() implements Act {}

        /** The usual answer announces less than it has. */
        record WrongLength() implements Act {}

        /** An answer as long as this, in bytes, whose JSON is sound. */
        record Big(long bytes) implements Act {}

        /** The client is sent to where it has just been, with method and body. */
        record RedirectLoop() implements Act {}

        /** What comes is no HTTP. */
        record Garbage() implements Act {}

        /** The usual answer, in small pieces. */
        record Drip(Duration over) implements Act {}
    }

    /** When the client is asked to come again: in so many seconds, or at the date that is then. */
    public record RetryAfter(Duration after, boolean asDate) {}

    /** Between these two, both included. */
    public record Delay(Duration least, Duration most) {
        public static final Delay NONE = new Delay(Duration.ZERO, Duration.ZERO);

        Duration by(RandomGenerator chance) {
            long spread = most.toMillis() - least.toMillis();
            return spread == 0 ? least : least.plusMillis(chance.nextLong(spread + 1));
        }
    }

    /**
     * What this comes to for one request.
     *
     * @param target path and query that were asked for
     * @param usual what would be answered without a rule
     * @param chance the same for the same request of the same script
     */
    Reply reply(String target, Reply.Answer usual, Clock clock, RandomGenerator chance) {
        Duration late = delay.by(chance);
        Reply reply = switch (act) {
            case Act.Usual() -> usual;
            case Act.Say say -> answer(say, clock);
            case Act.Silent() -> new Reply.Silence();
            case Act.Reset() -> new Reply.Reset();
            case Act.Truncated() -> new Reply.Truncated(usual);
            case Act.WrongLength() -> new Reply.WrongLength(usual);
            case Act.Big(var bytes) -> new Reply.Big(bytes);
            case Act.RedirectLoop() ->
                new Reply.Answer(
                        307, "text/plain; charset=utf-8", Reasons.of(307), List.of(new Header("Location", target)));
            case Act.Garbage() -> new Reply.Garbage(noise(chance));
            case Act.Drip(var over) -> new Reply.Dripped(usual, over);
        };
        return late.isZero() ? reply : new Reply.Late(late, reply);
    }

    private static Reply.Answer answer(Act.Say say, Clock clock) {
        String body = say.body().orElse(Reasons.of(say.status()));
        List<Header> headers = new ArrayList<>(say.headers());
        String type = body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain; charset=utf-8";
        for (Header header : say.headers()) {
            if (header.name().equalsIgnoreCase("Content-Type")) {
                type = header.value();
                headers.remove(header);
            }
        }
        say.retryAfter().ifPresent(asked -> headers.add(new Header("Retry-After", written(asked, clock))));
        return new Reply.Answer(say.status(), type, body, headers);
    }

    /** https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
    private static String written(RetryAfter asked, Clock clock) {
        return asked.asDate()
                ? HttpDate.of(clock.instant().plus(asked.after()))
                : String.valueOf(asked.after().toSeconds());
    }

    /** Ends like a line, so that a client reads it as a status line rather than waits for its end. */
    private static Bytes noise(RandomGenerator chance) {
        byte[] octets = new byte[NOISE];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (0x21 + chance.nextInt(0x5e));
        }
        octets[0] = '#';
        byte[] end = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, octets, octets.length - end.length, end.length);
        return Bytes.of(octets);
    }
}
