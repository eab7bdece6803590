package org.hookwright.send;

import java.util.List;
import java.util.Optional;
import org.hookwright.ticket.Masking;
import org.hookwright.workflow.Header;

/** What came of sending. */
public sealed interface Answer {
    Trip trip();

    /** The request as it went out, as far as it did. */
    default Sent sent() {
        return trip().sent();
    }

    default Phases phases() {
        return trip().phases();
    }

    /** What was negotiated, where there was TLS. */
    default Optional<Tls> tls() {
        return trip().tls();
    }

    /**
     * How the request travelled.
     *
     * @param sent the last request, where redirects were followed
     * @param hops the redirects that were followed, in order
     */
    record Trip(Sent sent, Phases phases, Optional<Tls> tls, List<Hop> hops) {
        public Trip {
            hops = List.copyOf(hops);
        }

        /** Straight to the target. */
        public Trip(Sent sent, Phases phases, Optional<Tls> tls) {
            this(sent, phases, tls, List.of());
        }
    }

    /**
     * A redirect that was followed.
     *
     * @param url that was asked
     * @param location that it named, made absolute
     */
    record Hop(String method, String url, StatusLine status, String location, long tookNanos) {
        /** The same with secrets as dots. */
        public Hop masked(Masking masking) {
            return new Hop(method, masking.mask(url), status.masked(masking), masking.mask(location), tookNanos);
        }
    }

    /** A whole reply, whatever its status. */
    record Reply(Trip trip, StatusLine status, List<Header> headers, ReplyBody body) implements Answer {
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
    record Failure(Trip trip, FailureReason reason) implements Answer {}

    /**
     * The first line of a reply.
     *
     * @param protocol such as {@code HTTP/1.1} or {@code HTTP/2}
     * @param reason may be empty: HTTP/2 has none
     */
    record StatusLine(String protocol, int code, String reason) {
        /** The same with secrets as dots: a server words the reason as it likes. */
        public StatusLine masked(Masking masking) {
            return new StatusLine(protocol, code, masking.mask(reason));
        }

        @Override
        public String toString() {
            return protocol + " " + code + (reason.isEmpty() ? "" : " " + reason);
        }
    }

    /**
     * The connection's protection.
     *
     * @param version such as {@code TLSv1.3}; empty where a server was refused before one was agreed on
     * @param cipher empty in that case too
     * @param certificates that the server showed, its own first
     */
    record Tls(String version, String cipher, List<Certificate> certificates) {
        public Tls {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * A certificate, as far as people look at it.
     *
     * @param names that it is made out to: hosts, and addresses as they are written
     * @param key its kind and size in bits, such as {@code RSA 2048}
     * @param fingerprint SHA-256 over all of it, in pairs of capital hexadecimal digits with colons between
     */
    record Certificate(
            String subject,
            String issuer,
            java.time.Instant from,
            java.time.Instant until,
            List<String> names,
            String key,
            String fingerprint) {
        public Certificate {
            names = List.copyOf(names);
        }

        /** One of which no more is known. */
        public Certificate(String subject, String issuer, java.time.Instant from, java.time.Instant until) {
            this(subject, issuer, from, until, List.of(), "", "");
        }
    }
}
