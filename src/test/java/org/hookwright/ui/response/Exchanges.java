package org.hookwright.ui.response;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.ui.response.ShownReply.Field;
import org.hookwright.ui.response.Timing.Kind;
import org.hookwright.ui.response.Timing.Phase;

/** Exchanges to look at. */
public final class Exchanges {
    private static final Instant AT = Instant.parse("2026-11-24T05:22:07Z");

    private Exchanges() {}

    public static ShownExchange refusedBySlack() {
        return exchange(400, "text/html", "invalid_payload");
    }

    public static ShownExchange created() {
        return exchange(
                201,
                "application/json; charset=utf-8",
                "{\"id\":5003,\"subject\":\"프린터 \\\"3층\\\" 고장\",\"open\":true,\"owner\":null,\"tags\":[\"אב\",\"긴급\"],"
                        + "\"links\":{\"self\":\"https://crm.example/cases/5003\",\"n\":-12.5e3}}");
    }

    public static ShownExchange exchange(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ShownExchange(
                Badge.ofStatus(status),
                status == 400
                        ? Sentence.of("send.slack.invalid_payload.what")
                        : Sentence.of("send.status.2xx.what", status),
                status == 400 ? Optional.of(Sentence.of("send.slack.invalid_payload.next")) : Optional.empty(),
                Optional.of(new ShownReply(
                        "HTTP/2 " + status,
                        List.of(
                                new Field("content-type", type),
                                new Field("date", "Tue, 24 Nov 2026 05:22:07 GMT"),
                                new Field("content-length", String.valueOf(bytes.length))),
                        new ShownBody(type, bytes.length, new ShownBody.Source.Bytes(bytes)))),
                timing(),
                sent());
    }

    /** A fourth try, over TLS with a certificate that ends soon, after two redirects. */
    public static ShownExchange travelled() {
        ShownExchange created = created();
        return new ShownExchange(
                created.badge(),
                created.meaning(),
                created.next(),
                created.reply(),
                created.timing(),
                created.asSent(),
                new ShownTrip(Optional.of(AT), Optional.of(tls()), hops(), attempts()));
    }

    /** A redirect that nobody asked to be followed. */
    public static ShownExchange moved() {
        ShownExchange plain = exchange(301, "text/plain", "");
        return new ShownExchange(
                plain.badge(),
                Sentence.of("send.status.3xx.what", 301, "https://crm.example/v2/cases"),
                Optional.of(Sentence.of("send.status.3xx.next", 301, "")),
                plain.reply()
                        .map(reply -> new ShownReply(
                                reply.statusLine(),
                                List.of(
                                        new Field("location", "https://crm.example/v2/cases?from=%EA%B8%B4%EA%B8%89"),
                                        new Field("set-cookie", "••••••"),
                                        new Field("set-cookie", "••••••")),
                                reply.body())),
                plain.timing(),
                plain.asSent());
    }

    private static Answer.Tls tls() {
        return new Answer.Tls(
                "TLSv1.3",
                "TLS_AES_128_GCM_SHA256",
                List.of(
                        new Answer.Certificate(
                                "CN=crm.example, O=예시 주식회사, C=KR",
                                "CN=R11, O=Let's Encrypt, C=US",
                                AT.minus(Duration.ofDays(78)),
                                AT.plus(Duration.ofDays(12))),
                        new Answer.Certificate(
                                "CN=R11, O=Let's Encrypt, C=US",
                                "CN=ISRG Root X1, O=Internet Security Research Group, C=US",
                                AT.minus(Duration.ofDays(900)),
                                AT.plus(Duration.ofDays(400))),
                        new Answer.Certificate(
                                "CN=תעודה ישנה, O=רשות, C=IL",
                                "CN=תעודה ישנה, O=רשות, C=IL",
                                AT.minus(Duration.ofDays(900)),
                                AT.minus(Duration.ofDays(3)))));
    }

    private static List<Answer.Hop> hops() {
        return List.of(
                new Answer.Hop(
                        "POST",
                        "https://crm.old.example/cases",
                        new Answer.StatusLine("HTTP/1.1", 308, "Permanent Redirect"),
                        "https://crm.old.example/api/cases",
                        61_000_000),
                new Answer.Hop(
                        "POST",
                        "https://crm.old.example/api/cases",
                        new Answer.StatusLine("HTTP/1.1", 303, "See Other"),
                        "https://crm.example/v2/cases/5003?view=full&language=ko&include=requester,department,assets",
                        44_000_000));
    }

    private static List<ShownAttempt> attempts() {
        return List.of(
                attempt(1, 0, Badge.ofStatus(503), false),
                attempt(2, 3, Badge.failed(Sentence.of("response.badge.time-out")), false),
                attempt(3, 8, Badge.ofStatus(429), false),
                attempt(4, 17, Badge.ofStatus(201), true));
    }

    private static ShownAttempt attempt(int number, long minutes, Badge badge, boolean shown) {
        return new ShownAttempt(number, Duration.ofMinutes(minutes), badge, Duration.ofMillis(100 + 40L * number), shown);
    }

    public static ShownExchange unreachable() {
        return new ShownExchange(
                Badge.failed(Sentence.of("response.badge.dns")),
                Sentence.of("send.failure.unknown-host.what", "hooks.slack.exmaple"),
                Optional.of(Sentence.of("send.failure.unknown-host.next")),
                Optional.empty(),
                Timing.NONE,
                sent());
    }

    public static Timing timing() {
        return new Timing(
                List.of(
                        phase(Kind.DNS, 0, 4),
                        phase(Kind.CONNECT, 4, 21),
                        phase(Kind.TLS, 25, 46),
                        phase(Kind.WAIT, 71, 112),
                        phase(Kind.DOWNLOAD, 183, 1)),
                false,
                List.of());
    }

    private static Phase phase(Kind kind, long start, long took) {
        return new Phase(kind, Duration.ofMillis(start), Duration.ofMillis(took));
    }

    private static String sent() {
        return """
                POST /services/•••••• HTTP/1.1
                Host: hooks.slack.com
                Content-Type: application/json
                Content-Length: 412

                {
                  "text": "새 긴급 티켓",
                  "value": "프린터 "3층" 고장"
                }
                """;
    }
}
