package org.hookwright.send;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Why no whole reply came.
 *
 * @param detail what the sentences name: the host with its port, the proxy where it is about that, or a file
 * @param facts what is known beyond that, as numbers and texts; for days they are the milliseconds since 1970 and how
 *     many days ago or ahead that is
 */
public record FailureReason(Kind kind, String detail, long afterMillis, List<Object> facts) {
    private static final String KNOWN = "-known";

    public FailureReason {
        facts = List.copyOf(facts);
    }

    /** One of which no more is known. */
    public FailureReason(Kind kind, String detail, long afterMillis) {
        this(kind, detail, afterMillis, List.of());
    }

    /** The kinds of failure that are told apart. */
    public enum Kind {
        UNKNOWN_HOST,
        REFUSED,
        UNREACHABLE,
        LOOK_UP_TIMEOUT,
        CONNECT_TIMEOUT,
        TLS_TIMEOUT,
        SEND_TIMEOUT,
        REPLY_TIMEOUT,
        DOWNLOAD_TIMEOUT,
        RESET_BEFORE_REPLY,
        RESET_DURING_REPLY,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_NOT_YET_VALID,
        CERTIFICATE_WRONG_HOST,
        CERTIFICATE_NAMELESS,
        CERTIFICATE_UNFIT,
        CERTIFICATE_ISSUER_EXPIRED,
        CERTIFICATE_SELF_SIGNED,
        CERTIFICATE_UNKNOWN_ISSUER,
        CLIENT_CERTIFICATE_WANTED,
        CLIENT_CERTIFICATE_REFUSED,
        TLS_VERSION,
        TLS_AGREEMENT,
        TLS_NAME,
        TLS_FAILED,
        PLAIN_PORT,
        TLS_PORT,
        NOT_HTTP,
        TRUNCATED,
        BAD_CHUNK,
        BAD_GZIP,
        HEADERS_CUT,
        HEADERS_TOO_LARGE,
        REDIRECT_LOOP,
        REDIRECT_DOWNGRADE,
        REDIRECT_SECRET,
        PROXY_UNREACHABLE,
        PROXY_LOGIN,
        PROXY_REFUSED,
        PROXY_TIMEOUT,
        PROXY_NOT_HTTP,
        AUTHORITIES_UNREADABLE,
        CLIENT_KEY_UNREADABLE,
        CLIENT_KEY_LOCKED,
        TOKEN_CLIENT,
        TOKEN_SCOPE,
        TOKEN_REFUSED,
        TOKEN_ADDRESS,
        TOKEN_UNREADABLE,
        TOKEN_SERVER,
        TOKEN_SLOW,
        NOT_STORED,
        CANCELLED,
        OTHER
    }

    public Sentence what() {
        return said(facts.isEmpty() ? whatOf(kind) : whatOf(kind) + KNOWN);
    }

    public Sentence next() {
        return said("send.failure." + id() + ".next");
    }

    private Sentence said(String key) {
        List<Object> named = new ArrayList<>(List.of(detail, afterMillis / 1000.0));
        named.addAll(facts);
        return new Sentence(key, named);
    }

    /** The kind whose {@link #what} a sentence is, also one out of a file; nothing for other sentences. */
    public static Optional<Kind> kind(Sentence what) {
        String key =
                what.key().endsWith(KNOWN) ? what.key().substring(0, what.key().length() - KNOWN.length()) : what.key();
        return Arrays.stream(Kind.values())
                .filter(kind -> key.equals(whatOf(kind)))
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
