package org.hookwright.receiver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers requests, to know those that come again: by the id that a sender gives them, or where there is none by
 * method, address and body. A sender that heard no answer in time sends again what has long arrived. Safe on any
 * thread.
 */
final class Repetitions {
    /** The host's last try comes 34 minutes after the first. */
    static final Duration REMEMBERED = Duration.ofMinutes(60);

    /** Names under which senders put an id, as common services and the draft on Idempotency-Key have them. */
    private static final List<String> IDS = List.of(
            "Idempotency-Key",
            "X-Idempotency-Key",
            "Idempotency-Id",
            "webhook-id",
            "X-Webhook-Id",
            "X-GitHub-Delivery",
            "X-Delivery-Id",
            "X-Request-Id");

    /** Asking twice does no harm. */
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final int MOST = 2_000;

    private final Map<String, First> seen = new LinkedHashMap<>();

    private record First(long number, Instant at, Reply reply) {}

    /** Takes note of a request; says which one it repeats, if it does. */
    synchronized Optional<Repetition> note(
            long number, Instant at, Received.Message message, Content.Read body, Reply reply) {
        Optional<String> id =
                IDS.stream().filter(name -> !message.header(name).isBlank()).findFirst();
        if (id.isEmpty() && (HARMLESS.contains(message.method()) || body.isCut())) {
            return Optional.empty();
        }
        String mark = message.method()
                + ' '
                + message.target()
                + '\n'
                + id.map(name -> name + ": " + message.header(name)).orElseGet(() -> digest(body.bytes()));
        First first = seen.get(mark);
        if (first != null && !Duration.between(first.at(), at).minus(REMEMBERED).isPositive()) {
            return Optional.of(new Repetition(first.number(), Duration.between(first.at(), at), id, first.reply()));
        }
        seen.remove(mark);
        seen.put(mark, new First(number, at, reply));
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        return Optional.empty();
    }

    synchronized void clear() {
        seen.clear();
    }

    private static String digest(Bytes body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.toArray()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
