package org.hookwright.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Handshake;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.jspecify.annotations.Nullable;

/**
 * {@link Sender} over OkHttp. Redirects are shown, never followed; nothing is tried twice in silence; connections are
 * kept for the next call. Safe from any thread; the calling thread does the work.
 */
public final class OkHttpSender implements Sender, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OkHttpSender.class.getName());

    /**
     * Servers drop idle connections after 2 s (gunicorn), 5 s (Node, Apache) or more, without a word; a request written
     * then is lost, and since a POST is not tried twice it would look as if the target had broken off. So we drop them
     * first.
     */
    private static final int KEPT_MILLIS = 1_000;

    private final OkHttpClient client;
    private final RecordingTrust trust;
    private final RecordingKeys keys = new RecordingKeys();
    private final Path replies;

    /** One that trusts whom the system trusts; {@code replies} is the folder for bodies too large for memory. */
    public OkHttpSender(Path replies) {
        this(replies, RecordingTrust.ofSystem());
    }

    /** One with its own idea of whom to trust. */
    public OkHttpSender(Path replies, X509TrustManager judge) {
        this.replies = replies;
        trust = new RecordingTrust(judge);
        client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(5, KEPT_MILLIS, TimeUnit.MILLISECONDS))
                .sslSocketFactory(context(trust, keys).getSocketFactory(), trust)
                .addNetworkInterceptor(chain -> {
                    CallWatch watch = chain.call().request().tag(CallWatch.class);
                    if (watch != null) {
                        watch.wire(chain.request(), chain.connection());
                    }
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private static SSLContext context(X509TrustManager trust, RecordingKeys keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no TLS", missing);
        }
    }

    @Override
    public Answer send(Prepared prepared, Cancellation cancellation, Progress progress) {
        CallWatch watch = new CallWatch();
        Request request;
        try {
            request = request(prepared, watch);
        } catch (IllegalArgumentException refused) {
            return failure(prepared, watch, FailureReason.Kind.OTHER, null);
        }
        Call call = client.newBuilder()
                .callTimeout(prepared.timeout())
                .connectTimeout(prepared.timeout())
                .readTimeout(prepared.timeout())
                .writeTimeout(prepared.timeout())
                .eventListener(watch)
                .build()
                .newCall(request);
        cancellation.onCancel(call::cancel);
        try (Response response = call.execute()) {
            ReplyBody body = new BodyReader(replies, progress).read(response);
            return reply(prepared, watch, response, body);
        } catch (IOException failed) {
            List<X509Certificate> shown = trust.takeShown();
            boolean asked = keys.takeAsked();
            FailureReason.Kind kind = cancellation.isCancelled()
                    ? FailureReason.Kind.CANCELLED
                    : FailureReasons.kind(failed, watch.stage(), shown, asked);
            if (kind == FailureReason.Kind.OTHER) {
                LOG.log(System.Logger.Level.WARNING, "A call failed in a way that has no name", failed);
            }
            return failure(prepared, watch, kind, shown);
        }
    }

    private static Request request(Prepared prepared, CallWatch watch) {
        Request.Builder builder = new Request.Builder().url(prepared.url()).tag(CallWatch.class, watch);
        okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
        boolean agent = false;
        boolean coding = false;
        for (Header header : prepared.headers()) {
            headers.addUnsafeNonAscii(header.name(), header.value());
            agent |= header.name().equalsIgnoreCase("User-Agent");
            coding |= header.name().equalsIgnoreCase("Accept-Encoding");
        }
        if (!agent) {
            headers.add("User-Agent", "Hookwright");
        }
        if (!coding) {
            headers.add("Accept-Encoding", "gzip");
        }
        return builder.headers(headers.build())
                .method(prepared.method().name(), body(prepared))
                .build();
    }

    private static @Nullable RequestBody body(Prepared prepared) {
        boolean forbidden = prepared.method() == Method.GET;
        if (forbidden || (prepared.body().isEmpty() && !prepared.method().takesBody())) {
            return null;
        }
        return RequestBody.create(prepared.body().getBytes(StandardCharsets.UTF_8), null);
    }

    private Answer reply(Prepared prepared, CallWatch watch, Response response, ReplyBody body) {
        trust.takeShown();
        keys.takeAsked();
        List<Header> headers = new ArrayList<>();
        response.headers().forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
        return new Answer.Reply(
                new Answer.Trip(sent(prepared, watch), watch.phases(), tls(watch.handshake())),
                new Answer.StatusLine(named(response.protocol()), response.code(), response.message()),
                headers,
                body);
    }

    private static Answer failure(
            Prepared prepared, CallWatch watch, FailureReason.Kind kind, @Nullable List<X509Certificate> shown) {
        String target = target(prepared.url());
        Optional<Answer.Tls> tls = tls(watch.handshake());
        if (tls.isEmpty() && shown != null && !shown.isEmpty()) {
            tls = Optional.of(new Answer.Tls(
                    "", "", shown.stream().map(Certificates::shown).toList()));
        }
        FailureReason reason = new FailureReason(kind, target, watch.elapsedNanos() / 1_000_000);
        return new Answer.Failure(new Answer.Trip(sent(prepared, watch), watch.phases(), tls), reason);
    }

    private static String target(String url) {
        okhttp3.HttpUrl address = okhttp3.HttpUrl.parse(url);
        return address == null ? url : address.host() + ":" + address.port();
    }

    private static Sent sent(Prepared prepared, CallWatch watch) {
        Request wire = watch.onWire();
        if (wire == null) {
            return new Sent(prepared.method() + " " + prepared.url(), prepared.headers(), prepared.body());
        }
        Protocol spoken = watch.protocol();
        String query = wire.url().encodedQuery();
        String path = wire.url().encodedPath() + (query == null ? "" : "?" + query);
        List<Header> headers = new ArrayList<>();
        wire.headers().forEach(pair -> headers.add(new Header(pair.getFirst(), pair.getSecond())));
        return new Sent(
                wire.method() + " " + path + " " + (spoken == null ? "HTTP/1.1" : named(spoken)),
                headers,
                wire.body() == null ? "" : prepared.body());
    }

    private static String named(Protocol protocol) {
        return switch (protocol) {
            case HTTP_1_0 -> "HTTP/1.0";
            case HTTP_1_1 -> "HTTP/1.1";
            case HTTP_2, H2_PRIOR_KNOWLEDGE -> "HTTP/2";
            default -> protocol.toString().toUpperCase(Locale.ROOT);
        };
    }

    private static Optional<Answer.Tls> tls(@Nullable Handshake handshake) {
        if (handshake == null) {
            return Optional.empty();
        }
        List<Answer.Certificate> certificates = handshake.peerCertificates().stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .map(Certificates::shown)
                .toList();
        return Optional.of(new Answer.Tls(
                handshake.tlsVersion().javaName(), handshake.cipherSuite().javaName(), certificates));
    }

    /** Drops the connections that were kept. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
