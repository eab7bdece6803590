package org.hookwright.ui.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.send.Answer;

/**
 * How an exchange travelled.
 *
 * @param at when it was sent: certificates are looked at by that day
 * @param tls what was negotiated; nothing where there was no TLS, or nothing is known of it
 * @param hops redirects that were followed, in order, secrets as dots
 * @param attempts all tries of its step, this one among them; empty where it was sent by itself
 * @param plain whether it is known that nothing protected it
 */
public record ShownTrip(
        Optional<Instant> at,
        Optional<Answer.Tls> tls,
        List<Answer.Hop> hops,
        List<ShownAttempt> attempts,
        boolean plain) {
    /** Nothing is known. */
    public static final ShownTrip UNKNOWN = new ShownTrip(Optional.empty(), Optional.empty(), List.of(), List.of());

    /** One that was protected, or of which it is not known. */
    public ShownTrip(
            Optional<Instant> at, Optional<Answer.Tls> tls, List<Answer.Hop> hops, List<ShownAttempt> attempts) {
        this(at, tls, hops, attempts, false);
    }

    public ShownTrip {
        hops = List.copyOf(hops);
        attempts = List.copyOf(attempts);
    }
}
