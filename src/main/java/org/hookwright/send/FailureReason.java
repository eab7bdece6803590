package org.hookwright.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Why no whole reply came.
 *
 * @param detail what the sentences name: the host with its port, mostly
 */
public record FailureReason(Kind kind, String detail, long afterMillis) {
    /** The kinds of failure that are told apart. */
    public enum Kind {
        UNKNOWN_HOST,
        REFUSED,
        UNREACHABLE,
        CONNECT_TIMEOUT,
        REPLY_TIMEOUT,
        DOWNLOAD_TIMEOUT,
        RESET_BEFORE_REPLY,
        RESET_DURING_REPLY,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_NOT_YET_VALID,
        CERTIFICATE_WRONG_HOST,
        CERTIFICATE_SELF_SIGNED,
        CERTIFICATE_UNKNOWN_ISSUER,
        CLIENT_CERTIFICATE_WANTED,
        TLS_VERSION,
        TLS_FAILED,
        PLAIN_PORT,
        TLS_PORT,
        NOT_HTTP,
        TRUNCATED,
        BAD_CHUNK,
        BAD_GZIP,
        HEADERS_TOO_LARGE,
        NOT_STORED,
        CANCELLED,
        OTHER
    }

    public Sentence what() {
        return Sentence.of(whatOf(kind), detail, afterMillis / 1000.0);
    }

    public Sentence next() {
        return Sentence.of("send.failure." + id() + ".next", detail, afterMillis / 1000.0);
    }

    /** The kind whose {@link #what} a sentence is, also one out of a file; nothing for other sentences. */
    public static Optional<Kind> kind(Sentence what) {
        return Arrays.stream(Kind.values())
                .filter(kind -> what.key().equals(whatOf(kind)))
                .findFirst();
    }

    private static String whatOf(Kind kind) {
        return "send.failure." + id(kind) + ".what";
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Stable, for files. */
    public String id() {
        return id(kind);
    }
}
