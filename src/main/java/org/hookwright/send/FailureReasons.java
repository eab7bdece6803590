package org.hookwright.send;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.hookwright.send.FailureReason.Kind;

/** Tells failures apart by what was thrown, how far the call had come, and the certificates that were shown. */
final class FailureReasons {
    /** The words of {@code okio.BufferedSource.readUtf8LineStrict}. */
    private static final Pattern UNENDED_LINE = Pattern.compile("\\\\n not found: limit=(\\d+) content=([0-9a-f]*)");

    /** An alert record of TLS, as a server sends it to one who does not speak TLS. */
    private static final String TLS_ALERT = "1503";

    /** No header of a usual reply is as long; the reading ends after 256 KiB of headers. */
    private static final long LONG_LINE = 8_192;

    private FailureReasons() {}

    /**
     * Names a failure.
     *
     * @param asked whether the server asked for a certificate of the sender
     */
    static Kind kind(IOException failure, Stage stage, List<X509Certificate> shown, boolean asked) {
        Kind kind = kind(failure, stage, shown);
        boolean unexplained = kind == Kind.RESET_BEFORE_REPLY || kind == Kind.TLS_FAILED || kind == Kind.TLS_VERSION;
        return asked && unexplained ? Kind.CLIENT_CERTIFICATE_WANTED : kind;
    }

    private static Kind kind(IOException failure, Stage stage, List<X509Certificate> shown) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case EOFException ended
                when unended(ended).isPresent() -> {
                    return brokenHead(unended(ended).get());
                }
                case UnknownHostException _ -> {
                    return Kind.UNKNOWN_HOST;
                }
                case CertificateExpiredException _ -> {
                    return Kind.CERTIFICATE_EXPIRED;
                }
                case CertificateNotYetValidException _ -> {
                    return Kind.CERTIFICATE_NOT_YET_VALID;
                }
                case SSLPeerUnverifiedException _ -> {
                    return Kind.CERTIFICATE_WRONG_HOST;
                }
                default -> {}
            }
        }
        return byType(failure, stage, shown);
    }

    /** What had come of a line whose end did not; okio tells how much, and its first bytes in hexadecimal. */
    private static Optional<Matcher> unended(Throwable failure) {
        Matcher matcher = UNENDED_LINE.matcher(String.valueOf(failure.getMessage()));
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Kind brokenHead(Matcher line) {
        long length = Long.parseLong(line.group(1));
        if (line.group(2).startsWith(TLS_ALERT)) {
            return Kind.TLS_PORT;
        }
        if (length == 0) {
            return Kind.RESET_BEFORE_REPLY;
        }
        return length < LONG_LINE ? Kind.TRUNCATED : Kind.HEADERS_TOO_LARGE;
    }

    private static Kind byType(IOException failure, Stage stage, List<X509Certificate> shown) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return switch (failure) {
            case StorageException _ -> Kind.NOT_STORED;
            case NoRouteToHostException _ -> Kind.UNREACHABLE;
            case SocketTimeoutException _ when stage == Stage.CONNECTING -> Kind.CONNECT_TIMEOUT;
            case InterruptedIOException _ -> timeout(stage);
            case ConnectException _ when said.contains("unreachable") -> Kind.UNREACHABLE;
            case ConnectException _ when said.contains("timed out") -> Kind.CONNECT_TIMEOUT;
            case ConnectException _ -> Kind.REFUSED;
            case SSLException _ -> tls(said, stage, shown);
            case ProtocolException _ -> protocol(said, stage);
            case EOFException _ -> stage == Stage.READING ? Kind.TRUNCATED : Kind.RESET_BEFORE_REPLY;
            case SocketException _ when said.contains("unreachable") -> Kind.UNREACHABLE;
            case SocketException _ when stage == Stage.NEGOTIATING -> Kind.TLS_FAILED;
            case SocketException _ -> stage == Stage.READING ? Kind.RESET_DURING_REPLY : Kind.RESET_BEFORE_REPLY;
            default -> other(said, stage);
        };
    }

    private static Kind timeout(Stage stage) {
        return switch (stage) {
            case LOOKING_UP, CONNECTING, NEGOTIATING -> Kind.CONNECT_TIMEOUT;
            case SENDING, WAITING -> Kind.REPLY_TIMEOUT;
            case READING -> Kind.DOWNLOAD_TIMEOUT;
        };
    }

    private static Kind tls(String said, Stage stage, List<X509Certificate> shown) {
        if (said.contains("plaintext") || said.contains("not an ssl") || said.contains("unsupported or unrecognized")) {
            return Kind.PLAIN_PORT;
        }
        if (said.contains("protocol_version")
                || said.contains("handshake_failure")
                || said.contains("no appropriate")) {
            return Kind.TLS_VERSION;
        }
        if (said.contains("certificate_required") || said.contains("bad_certificate")) {
            return Kind.CLIENT_CERTIFICATE_WANTED;
        }
        if (said.contains("path building") || said.contains("trust anchor") || said.contains("path validation")) {
            boolean own = shown.size() == 1
                    && shown.getFirst()
                            .getSubjectX500Principal()
                            .equals(shown.getFirst().getIssuerX500Principal());
            return own ? Kind.CERTIFICATE_SELF_SIGNED : Kind.CERTIFICATE_UNKNOWN_ISSUER;
        }
        return stage == Stage.READING ? Kind.TRUNCATED : Kind.TLS_FAILED;
    }

    private static Kind protocol(String said, Stage stage) {
        if (said.contains("unexpected status line")) {
            return said.contains("\u0015\u0003") || said.contains("\u0015") ? Kind.TLS_PORT : Kind.NOT_HTTP;
        }
        if (said.contains("chunk") || said.contains("expected leading [0-9a-f")) {
            return Kind.BAD_CHUNK;
        }
        if (said.contains("unexpected end of stream")) {
            return Kind.TRUNCATED;
        }
        return other(said, stage);
    }

    private static Kind other(String said, Stage stage) {
        if (said.contains("unexpected end of stream")) {
            return stage == Stage.READING ? Kind.TRUNCATED : Kind.RESET_BEFORE_REPLY;
        }
        if (said.contains("gzip")
                || said.contains("inflat")
                || said.contains("data format")
                || said.contains("crc")
                || said.contains("id1id2")) {
            return Kind.BAD_GZIP;
        }
        if (said.contains("unexpected preamble") || said.contains("expected a settings frame")) {
            return Kind.NOT_HTTP;
        }
        return Kind.OTHER;
    }
}
