package org.hookwright.send;

import java.util.Locale;
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
        return Sentence.of("send.failure." + id() + ".what", detail, afterMillis / 1000.0);
    }

    public Sentence next() {
        return Sentence.of("send.failure." + id() + ".next", detail, afterMillis / 1000.0);
    }

    /** Stable, for files. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
