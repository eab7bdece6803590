package org.hookwright.ui.response;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ui.response.ShownReply.Field;
import org.hookwright.ui.response.Timing.Kind;
import org.hookwright.ui.response.Timing.Phase;

/** Exchanges to look at. */
public final class Exchanges {
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
