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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.internal.http2.ConnectionShutdownException;
import org.hookwright.send.FailureReason.Kind;

/** Tells failures apart by what was thrown, how far the call had come, and the certificates that were shown. */
final class FailureReasons {
    /** The words of {@code okio.BufferedSource.readUtf8LineStrict}. */
    private static final Pattern UNENDED_LINE = Pattern.compile("\\\\n not found: limit=(\\d+) content=([0-9a-f]*)");

    /** An alert record of TLS, as a server sends it to one who does not speak TLS. */
    private static final String TLS_ALERT = "1503";

    /** No header of a usual reply is as long; the reading ends after 256 KiB of headers. */
    private static final long LONG_LINE = 8_192;

    /** The words of the library about a proxy that answers a CONNECT with another status than 200. */
    private static final Pattern CONNECT_STATUS = Pattern.compile("response code for connect: (\\d+)");

    /** What Java says of a certificate that somebody vouches for and that serves something else, or is too weak. */
    private static final Pattern UNFIT = Pattern.compile(
            "key ?usage|not permit use|algorithm constraints|constraints check failed|algorithm constraint");

    /** How OkHttp names a breach of HTTP/2, by the words of RFC 9113, section 7 or of its own. */
    private static final Pattern BREACH_OF_HTTP_2 = Pattern.compile(
            "^(frame_size_error|protocol_error|type_[a-z_]+|compression_error|expected a [a-z_]+ frame)");

    private static final int NAMES = 3;

    private FailureReasons() {}

    /**
     * What is known beside the exception.
     *
     * @param bodyEnded whether all that the reply announced had come
     * @param asked whether the server asked for a certificate of the sender
     * @param hasOne whether there was one to show
     * @param proxied whether a proxy stood between
     * @param secure whether the target was to be reached by TLS, so that what comes before it is the proxy's
     */
    record Signs(
            Stage stage,
            boolean bodyEnded,
            List<X509Certificate> shown,
            boolean asked,
            boolean hasOne,
            boolean proxied,
            boolean secure) {}

    static Kind kind(IOException failure, Signs signs) {
        if (signs.proxied() && early(signs.stage())) {
            return proxy(failure);
        }
        Kind kind = kind(failure, signs.stage(), signs.shown());
        if (kind == Kind.TRUNCATED && signs.bodyEnded()) {
            return Kind.BAD_GZIP;
        }
        if (kind == Kind.NOT_HTTP && signs.proxied() && !signs.secure()) {
            return Kind.PROXY_NOT_HTTP;
        }
        boolean unexplained = kind == Kind.RESET_BEFORE_REPLY
                || kind == Kind.TLS_FAILED
                || kind == Kind.TLS_VERSION
                || kind == Kind.TLS_AGREEMENT
                || kind == Kind.CLIENT_CERTIFICATE_WANTED;
        if (!signs.asked() || !unexplained) {
            return kind;
        }
        return signs.hasOne() ? Kind.CLIENT_CERTIFICATE_REFUSED : Kind.CLIENT_CERTIFICATE_WANTED;
    }

    private static boolean early(Stage stage) {
        return stage == Stage.LOOKING_UP || stage == Stage.CONNECTING;
    }

    /** What failed before the proxy led anywhere. */
    private static Kind proxy(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (said.contains("failed to authenticate with proxy")) {
                return Kind.PROXY_LOGIN;
            }
            if (CONNECT_STATUS.matcher(said).find()) {
                return Kind.PROXY_REFUSED;
            }
            if (said.contains("unexpected status line")
                    || unended(cause).filter(line -> !line.group(1).equals("0")).isPresent()) {
                return Kind.PROXY_NOT_HTTP;
            }
            if (cause instanceof UnknownHostException
                    || cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || said.contains("connect timed out")) {
                return Kind.PROXY_UNREACHABLE;
            }
        }
        return failure instanceof InterruptedIOException ? Kind.PROXY_TIMEOUT : Kind.PROXY_REFUSED;
    }

    /** What the sentences about a failure can name beside the host; nothing where nothing is known. */
    static List<Object> facts(Kind kind, IOException failure, List<X509Certificate> shown) {
        Instant now = Instant.now();
        return switch (kind) {
            case CERTIFICATE_EXPIRED ->
                expired(shown, now)
                        .map(over -> days(over.getNotAfter().toInstant(), now))
                        .orElse(List.of());
            case CERTIFICATE_ISSUER_EXPIRED ->
                expired(shown, now).map(over -> issuer(over, now)).orElse(List.of());
            case CERTIFICATE_NOT_YET_VALID ->
                shown.stream()
                        .map(certificate -> certificate.getNotBefore().toInstant())
                        .filter(from -> from.isAfter(now))
                        .findFirst()
                        .map(from -> days(from, now))
                        .orElse(List.of());
            case CERTIFICATE_WRONG_HOST -> shown.isEmpty() ? List.of() : List.of(names(shown.getFirst()));
            case CERTIFICATE_NAMELESS, CERTIFICATE_SELF_SIGNED ->
                shown.isEmpty()
                        ? List.of()
                        : List.of(Certificates.called(shown.getFirst().getSubjectX500Principal()));
            case CERTIFICATE_UNKNOWN_ISSUER ->
                shown.isEmpty()
                        ? List.of()
                        : List.of(Certificates.called(shown.getLast().getIssuerX500Principal()));
            case PROXY_REFUSED -> {
                Matcher status = CONNECT_STATUS.matcher(
                        String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT));
                yield status.find() ? List.of(Integer.parseInt(status.group(1))) : List.of();
            }
            default -> List.of();
        };
    }

    private static Optional<X509Certificate> expired(List<X509Certificate> shown, Instant now) {
        return shown.stream()
                .filter(certificate -> certificate.getNotAfter().toInstant().isBefore(now))
                .findFirst();
    }

    private static List<Object> issuer(X509Certificate over, Instant now) {
        List<Object> facts = new ArrayList<>(days(over.getNotAfter().toInstant(), now));
        facts.add(Certificates.called(over.getSubjectX500Principal()));
        return facts;
    }

    private static List<Object> days(Instant day, Instant now) {
        return List.of(day.toEpochMilli(), Duration.between(day, now).abs().toDays());
    }

    private static String names(X509Certificate certificate) {
        List<String> names = Certificates.names(certificate);
        if (names.isEmpty()) {
            return Certificates.called(certificate.getSubjectX500Principal());
        }
        List<String> first = names.subList(0, Math.min(NAMES, names.size()));
        return String.join(", ", first) + (names.size() > NAMES ? ", …" : "");
    }

    private static Kind kind(IOException failure, Stage stage, List<X509Certificate> shown) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case EOFException ended
                when unended(ended).isPresent() -> {
                    return brokenHead(unended(ended).get());
                }
                case UnknownHostException host
                when host.getCause() instanceof InterruptedIOException -> {
                    return Kind.LOOK_UP_TIMEOUT;
                }
                case UnknownHostException _ -> {
                    return Kind.UNKNOWN_HOST;
                }
                case CertificateExpiredException _ -> {
                    boolean above = expired(shown, Instant.now())
                            .filter(over -> !over.equals(shown.getFirst()))
                            .isPresent();
                    return above ? Kind.CERTIFICATE_ISSUER_EXPIRED : Kind.CERTIFICATE_EXPIRED;
                }
                case CertificateNotYetValidException _ -> {
                    return Kind.CERTIFICATE_NOT_YET_VALID;
                }
                case DataFormatException _ -> {
                    return Kind.BAD_GZIP;
                }
                case SSLPeerUnverifiedException _ -> {
                    boolean nameless = !shown.isEmpty()
                            && Certificates.names(shown.getFirst()).isEmpty();
                    return nameless ? Kind.CERTIFICATE_NAMELESS : Kind.CERTIFICATE_WRONG_HOST;
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
        return length < LONG_LINE ? Kind.HEADERS_CUT : Kind.HEADERS_TOO_LARGE;
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
            case ProtocolException _ -> protocol(failure, said, stage);
            case EOFException _ -> stage == Stage.READING ? Kind.TRUNCATED : Kind.RESET_BEFORE_REPLY;
            case SocketException _ when said.contains("unreachable") -> Kind.UNREACHABLE;
            case SocketException _ when stage == Stage.NEGOTIATING -> Kind.TLS_FAILED;
            case SocketException _ -> stage == Stage.READING ? Kind.RESET_DURING_REPLY : Kind.RESET_BEFORE_REPLY;
            default -> other(failure, said, stage);
        };
    }

    private static Kind timeout(Stage stage) {
        return switch (stage) {
            case LOOKING_UP -> Kind.LOOK_UP_TIMEOUT;
            case CONNECTING -> Kind.CONNECT_TIMEOUT;
            case NEGOTIATING -> Kind.TLS_TIMEOUT;
            case SENDING -> Kind.SEND_TIMEOUT;
            case WAITING -> Kind.REPLY_TIMEOUT;
            case READING -> Kind.DOWNLOAD_TIMEOUT;
        };
    }

    private static Kind tls(String said, Stage stage, List<X509Certificate> shown) {
        if (said.contains("plaintext") || said.contains("not an ssl") || said.contains("unsupported or unrecognized")) {
            return Kind.PLAIN_PORT;
        }
        if (said.contains("protocol_version")
                || said.contains("no appropriate")
                || said.contains("selected protocol version")) {
            return Kind.TLS_VERSION;
        }
        if (said.contains("handshake_failure") || said.contains("insufficient_security")) {
            return Kind.TLS_AGREEMENT;
        }
        if (said.contains("unrecognized_name")) {
            return Kind.TLS_NAME;
        }
        if (said.contains("certificate_required") || said.contains("bad_certificate")) {
            return Kind.CLIENT_CERTIFICATE_WANTED;
        }
        if (UNFIT.matcher(said).find()) {
            return Kind.CERTIFICATE_UNFIT;
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

    private static Kind protocol(IOException failure, String said, Stage stage) {
        if (said.contains("unexpected status line")) {
            return said.contains("\u0015\u0003") || said.contains("\u0015") ? Kind.TLS_PORT : Kind.NOT_HTTP;
        }
        if (said.contains("chunk") || said.contains("expected leading [0-9a-f")) {
            return Kind.BAD_CHUNK;
        }
        if (said.contains("unexpected end of stream")) {
            return Kind.TRUNCATED;
        }
        return other(failure, said, stage);
    }

    private static Kind other(IOException failure, String said, Stage stage) {
        if (said.contains("unexpected end of stream")) {
            return stage == Stage.READING ? Kind.TRUNCATED : Kind.RESET_BEFORE_REPLY;
        }
        if (said.contains("stream was reset") || failure instanceof ConnectionShutdownException) {
            return stage == Stage.READING ? Kind.RESET_DURING_REPLY : Kind.RESET_BEFORE_REPLY;
        }
        if (said.contains("gzip")
                || said.contains("inflat")
                || said.contains("data format")
                || said.contains("crc")
                || said.contains("id1id2")) {
            return Kind.BAD_GZIP;
        }
        if (said.contains("unexpected preamble")
                || BREACH_OF_HTTP_2.matcher(said).find()) {
            return Kind.NOT_HTTP;
        }
        return Kind.OTHER;
    }
}
