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
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.hookwright.send.FailureReason.Kind;

/** Tells failures apart by what was thrown, how far the call had come, and the certificates that were shown. */
final class FailureReasons {
    private FailureReasons() {}

    static Kind kind(IOException failure, Stage stage, List<X509Certificate> shown) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
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
        if (said.contains("chunk") || said.contains("hexadecimal")) {
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
        if (said.contains("\\n not found") || said.contains("header")) {
            return stage == Stage.READING ? Kind.TRUNCATED : Kind.HEADERS_TOO_LARGE;
        }
        if (said.contains("unexpected preamble") || said.contains("expected a settings frame")) {
            return Kind.NOT_HTTP;
        }
        return Kind.OTHER;
    }
}
