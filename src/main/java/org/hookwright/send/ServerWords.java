package org.hookwright.send;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;

/**
 * What web servers and load balancers say themselves, before any target is asked: a page whose status tells little,
 * while its text names a fault of TLS. They come as a status because these servers end the handshake first and refuse
 * in HTTP: https://nginx.org/en/docs/http/ngx_http_ssl_module.html#errors.
 */
final class ServerWords implements TargetWords {
    private static final List<Saying> SAYINGS = List.of(
            // nginx; Apache; Go, and with it Caddy and Traefik; Tomcat; this program's own receiver
            new Saying(
                    FailureReason.Kind.TLS_PORT,
                    "plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled server port"
                            + "|sent an HTTP request to an HTTPS server|requires TLS\\."
                            + "|port speaks TLS, and plain HTTP came"),
            // nginx; IIS
            new Saying(
                    FailureReason.Kind.CLIENT_CERTIFICATE_WANTED,
                    "No required SSL certificate was sent|\\b403\\.7\\b|requires? a client certificate"),
            new Saying(FailureReason.Kind.CLIENT_CERTIFICATE_REFUSED, "The SSL certificate error|\\b403\\.1[67]\\b"));

    private static final Pattern HEAD_TOO_LARGE =
            Pattern.compile("Request Header Or Cookie Too Large|Request Header Fields Too Large");

    private record Saying(FailureReason.Kind kind, Pattern words) {
        Saying(FailureReason.Kind kind, String words) {
            this(kind, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }
    }

    @Override
    public Optional<Meaning> meaning(Told told) {
        if (told.code() < 400 || told.code() > 499) {
            return Optional.empty();
        }
        return SAYINGS.stream()
                .filter(saying -> saying.words().matcher(told.text()).find())
                .findFirst()
                .map(saying -> meaning(new FailureReason(saying.kind(), told.host(), 0)))
                .or(() -> headTooLarge(told));
    }

    private static Meaning meaning(FailureReason reason) {
        return new Meaning(false, reason.what(), Optional.of(reason.next()));
    }

    /** nginx says so with 400, or with 431 as RFC 6585 has it; Node with 431 and no text. */
    private static Optional<Meaning> headTooLarge(Told told) {
        return told.code() == 431 || HEAD_TOO_LARGE.matcher(told.text()).find()
                ? Optional.of(new Meaning(
                        false,
                        Sentence.of("send.server.head.what", told.code()),
                        Optional.of(Sentence.of("send.server.head.next"))))
                : Optional.empty();
    }
}
