package org.hookwright.send;

import java.util.List;
import java.util.Optional;
import org.hookwright.workflow.Header;

/** What came of sending. */
public sealed interface Answer {
    /** The request as it went out, as far as it did. */
    Sent sent();

    Phases phases();

    /** What was negotiated, where there was TLS. */
    Optional<Tls> tls();

    /** A whole reply, whatever its status. */
    record Reply(Sent sent, Phases phases, StatusLine status, List<Header> headers, ReplyBody body, Optional<Tls> tls)
            implements Answer {
        public Reply {
            headers = List.copyOf(headers);
        }

        /** The first header of this name, in any case of letters. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /**
     * No whole reply.
     *
     * @param reason what happened and what to do
     */
    record Failure(Sent sent, Phases phases, FailureReason reason, Optional<Tls> tls) implements Answer {}

    /**
     * The first line of a reply.
     *
     * @param protocol such as {@code HTTP/1.1} or {@code HTTP/2}
     * @param reason may be empty: HTTP/2 has none
     */
    record StatusLine(String protocol, int code, String reason) {
        @Override
        public String toString() {
            return protocol + " " + code + (reason.isEmpty() ? "" : " " + reason);
        }
    }

    /**
     * The connection's protection.
     *
     * @param version such as {@code TLSv1.3}
     * @param certificates the server's own first
     */
    record Tls(String version, String cipher, List<Certificate> certificates) {
        public Tls {
            certificates = List.copyOf(certificates);
        }
    }

    /** A certificate's names and days. */
    record Certificate(String subject, String issuer, java.time.Instant from, java.time.Instant until) {}
}
