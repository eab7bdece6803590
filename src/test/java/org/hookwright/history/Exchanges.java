package org.hookwright.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;

/** Exchanges for tests. */
final class Exchanges {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Exchanges() {}

    static Kept kept(String ticket, int status, String requestBody, String replyBody) {
        return kept(NOON, ticket, status, requestBody, replyBody);
    }

    static Kept kept(Instant at, String ticket, int status, String requestBody, String replyBody) {
        Summary summary = new Summary(
                0,
                at,
                new Origin("긴급 티켓", "notify_slack", ticket, "Sandbox"),
                new Summary.Target("POST", "https://hooks.slack.com/services/T000", "hooks.slack.com"),
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                status / 100 == 2,
                Duration.ofMillis(status),
                Sentence.of("send.status.2xx.what", status));
        return new Kept(
                summary,
                "POST /services/T000 HTTP/1.1\r\n\r\n" + requestBody,
                status == 0
                        ? Optional.empty()
                        : Optional.of(new Kept.KeptReply(
                                "HTTP/1.1 " + status, List.of("A: b"), "text/plain", replyBody, replyBody.length())),
                new Phases(List.of(new Phases.Phase(Phases.Kind.WAIT, 5, 7)), 12, true),
                new Kept.Said(
                        Sentence.of("send.status.2xx.what", status), Optional.of(Sentence.of("send.status.202.next"))));
    }
}
