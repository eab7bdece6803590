package org.hookwright.send;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.hookwright.workflow.Header;
import org.jspecify.annotations.Nullable;

/** Between the program's own words for what goes over the wire and the library's. */
final class Wire {
    /** Whatever made a value: a break in it would begin another header, or the body. */
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\x00]+");

    private Wire() {}

    static Request request(Redirects.Leg leg, Clients.Detour detour) {
        Headers.Builder headers = new Headers.Builder();
        for (Header header : leg.headers()) {
            headers.addUnsafeNonAscii(
                    header.name(), BREAKS.matcher(header.value()).replaceAll(" "));
        }
        if (headers.get("User-Agent") == null) {
            headers.add("User-Agent", "Hookwright");
        }
        if (headers.get("Accept-Encoding") == null) {
            headers.add("Accept-Encoding", "gzip");
        }
        boolean byProxy = !leg.url().isHttps() && detour.of(leg.url().host()).isPresent();
        if (byProxy && !detour.login().isEmpty() && headers.get("Proxy-Authorization") == null) {
            headers.add("Proxy-Authorization", detour.login());
        }
        return new Request.Builder()
                .url(leg.url())
                .headers(headers.build())
                .method(
                        leg.method(),
                        leg.body()
                                .map(text -> RequestBody.create(text.getBytes(StandardCharsets.UTF_8), null))
                                .orElse(null))
                .build();
    }

    /** What would have gone out, of a request whose address is none. */
    static Sent unsent(Prepared prepared) {
        return new Sent(prepared.method() + " " + prepared.url(), prepared.headers(), prepared.body());
    }

    static Sent sent(Redirects.Leg leg, CallWatch watch) {
        Request wire = watch.onWire();
        if (wire == null) {
            return new Sent(
                    leg.method() + " " + leg.url(), leg.headers(), leg.body().orElse(""));
        }
        Protocol spoken = watch.protocol();
        String query = wire.url().encodedQuery();
        String path = wire.url().encodedPath() + (query == null ? "" : "?" + query);
        return new Sent(
                wire.method() + " " + path + " " + (spoken == null ? "HTTP/1.1" : named(spoken)),
                headers(wire.headers()),
                wire.body() == null ? "" : leg.body().orElse(""));
    }

    static List<Header> headers(Headers headers) {
        List<Header> list = new ArrayList<>();
        headers.forEach(pair -> list.add(new Header(pair.getFirst(), pair.getSecond())));
        return list;
    }

    /** Host and port as an address has them, so an address of IPv6 in brackets. */
    static String place(HttpUrl url) {
        String host = url.host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + url.port();
    }

    static String named(Protocol protocol) {
        return switch (protocol) {
            case HTTP_1_0 -> "HTTP/1.0";
            case HTTP_1_1 -> "HTTP/1.1";
            case HTTP_2, H2_PRIOR_KNOWLEDGE -> "HTTP/2";
            default -> protocol.toString().toUpperCase(Locale.ROOT);
        };
    }

    static Optional<Answer.Tls> tls(@Nullable Handshake handshake) {
        if (handshake == null) {
            return Optional.empty();
        }
        List<X509Certificate> certificates = handshake.peerCertificates().stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
        return Optional.of(new Answer.Tls(
                handshake.tlsVersion().javaName(),
                handshake.cipherSuite().javaName(),
                Certificates.shown(certificates)));
    }
}
