package org.hookwright.send;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;
import org.jspecify.annotations.Nullable;

/** One request on its way to its answer, by as many redirects as there are. Made for a single use. */
final class Journey {
    private static final System.Logger LOG = System.getLogger(Journey.class.getName());
    private static final int PROXY_LOGIN = 407;

    private final Clients clients;
    private final Names names;
    private final BodyReader reader;
    private final Prepared prepared;
    private final Cancellation cancellation;
    private final Redirects redirects;
    private final List<Answer.Hop> hops = new ArrayList<>();
    private final AtomicReference<@Nullable Call> current = new AtomicReference<>();
    private long start = System.nanoTime();
    private CallWatch watch = new CallWatch(0);

    /** What follows a leg. */
    private sealed interface Then {}

    private record Onward(Redirects.Leg next) implements Then {}

    private record Ended(Answer answer) implements Then {}

    Journey(Clients clients, Names names, BodyReader reader, Prepared prepared, Cancellation cancellation) {
        this.clients = clients;
        this.names = names;
        this.reader = reader;
        this.prepared = prepared;
        this.cancellation = cancellation;
        this.redirects = new Redirects(prepared.terms());
        cancellation.onCancel(this::breakOff);
    }

    private void breakOff() {
        Call call = current.get();
        if (call != null) {
            call.cancel();
        }
    }

    Answer made() {
        HttpUrl url = HttpUrl.parse(prepared.url());
        if (url == null) {
            return new Answer.Failure(
                    new Answer.Trip(Wire.unsent(prepared), watch.phases(), Optional.empty()),
                    new FailureReason(Kind.OTHER, prepared.url(), 0));
        }
        Optional<String> body = prepared.method() == Method.GET
                        || (prepared.body().isEmpty() && !prepared.method().takesBody())
                ? Optional.empty()
                : Optional.of(prepared.body());
        Redirects.Leg leg = new Redirects.Leg(prepared.method().name(), url, prepared.headers(), body, true);
        while (true) {
            switch (then(leg)) {
                case Onward(var next) -> leg = next;
                case Ended(var answer) -> {
                    return answer;
                }
            }
        }
    }

    private Then then(Redirects.Leg leg) {
        watch = new CallWatch(System.nanoTime() - start);
        Route route = prepared.terms().route();
        try {
            return then(leg, clients.of(leg.home() ? route : route.anonymous()));
        } catch (BadCredential bad) {
            return ended(leg, new FailureReason(bad.kind(), bad.file(), elapsedMillis()), List.of());
        }
    }

    private Then then(Redirects.Leg leg, Clients.Ready way) {
        Request request;
        try {
            request = Wire.request(leg, way.detour());
        } catch (IllegalArgumentException refused) {
            LOG.log(System.Logger.Level.WARNING, "A request cannot be written", refused);
            return ended(leg, new FailureReason(Kind.OTHER, target(leg), elapsedMillis()), List.of());
        }
        watch = begun();
        Duration left = left();
        Call call = limited(way.client(), left).newCall(watch.mark(request));
        current.set(call);
        if (cancellation.isCancelled()) {
            call.cancel();
        }
        try (Response response = names.within(left, cancellation, call::execute)) {
            return then(leg, way, response);
        } catch (IOException failed) {
            return failed(leg, way, failed);
        }
    }

    /**
     * The clock starts once all is laid out: reading certificates for the first time may take longer than a target is
     * given, and is no fault of its.
     */
    private CallWatch begun() {
        long now = System.nanoTime();
        if (hops.isEmpty()) {
            start = now;
        }
        return new CallWatch(now - start);
    }

    private Then then(Redirects.Leg leg, Clients.Ready way, Response response) throws IOException {
        int status = watch.status(response.code());
        Optional<org.hookwright.ticket.Network.Proxy> proxy =
                way.detour().of(leg.url().host());
        if (status == PROXY_LOGIN && proxy.isPresent() && !leg.url().isHttps()) {
            return ended(leg, new FailureReason(Kind.PROXY_LOGIN, named(proxy.get()), elapsedMillis()), List.of());
        }
        Answer.StatusLine line = new Answer.StatusLine(Wire.named(response.protocol()), status, response.message());
        return switch (redirects.after(
                leg, status, Optional.ofNullable(response.headers().get("Location")))) {
            case Redirects.Stay() -> {
                ReplyBody body = reader.read(response);
                forget(way);
                yield new Ended(new Answer.Reply(trip(leg, List.of()), line, Wire.headers(response.headers()), body));
            }
            case Redirects.Follow(var next) -> {
                forget(way);
                hop(leg, line, next.url().toString());
                yield new Onward(next);
            }
            case Redirects.Refuse(var location, var why) -> {
                forget(way);
                hop(leg, line, location);
                yield ended(leg, new FailureReason(why, target(leg), elapsedMillis()), List.of());
            }
        };
    }

    /** What was noted on this thread belonged to a call that went well. */
    private static void forget(Clients.Ready way) {
        var _ = way.trust().takeShown();
        var _ = way.keys().takeAsked();
    }

    private void hop(Redirects.Leg leg, Answer.StatusLine line, String location) {
        hops.add(new Answer.Hop(leg.method(), leg.url().toString(), line, location, watch.elapsedNanos()));
    }

    private Then failed(Redirects.Leg leg, Clients.Ready way, IOException failure) {
        List<java.security.cert.X509Certificate> shown = way.trust().takeShown();
        Optional<org.hookwright.ticket.Network.Proxy> proxy =
                way.detour().of(leg.url().host());
        FailureReasons.Signs signs = new FailureReasons.Signs(
                watch.stage(),
                watch.bodyEnded(),
                shown,
                way.keys().takeAsked(),
                way.keys().hasOne(),
                proxy.isPresent(),
                leg.url().isHttps());
        Kind kind = cancellation.isCancelled() ? Kind.CANCELLED : FailureReasons.kind(failure, signs);
        if (kind == Kind.OTHER) {
            LOG.log(System.Logger.Level.WARNING, "A call failed in a way that has no name", failure);
        }
        return ended(
                leg,
                new FailureReason(
                        kind, subject(kind, leg, proxy), elapsedMillis(), FailureReasons.facts(kind, failure, shown)),
                shown);
    }

    /** Who the sentences about a failure are about. */
    private static String subject(Kind kind, Redirects.Leg leg, Optional<org.hookwright.ticket.Network.Proxy> proxy) {
        return switch (kind) {
            case PROXY_UNREACHABLE, PROXY_LOGIN, PROXY_REFUSED, PROXY_TIMEOUT, PROXY_NOT_HTTP ->
                proxy.map(Journey::named).orElse(target(leg));
            case UNKNOWN_HOST, LOOK_UP_TIMEOUT -> leg.url().host();
            default -> target(leg);
        };
    }

    private Ended ended(Redirects.Leg leg, FailureReason reason, List<java.security.cert.X509Certificate> shown) {
        return new Ended(new Answer.Failure(trip(leg, shown), reason));
    }

    private Answer.Trip trip(Redirects.Leg leg, List<java.security.cert.X509Certificate> shown) {
        Optional<Answer.Tls> tls = Wire.tls(watch.handshake());
        if (tls.isEmpty() && !shown.isEmpty()) {
            tls = Optional.of(new Answer.Tls("", "", Certificates.shown(shown)));
        }
        return new Answer.Trip(Wire.sent(leg, watch), watch.phases(), tls, hops);
    }

    private OkHttpClient limited(OkHttpClient client, Duration left) {
        return client.newBuilder()
                .callTimeout(left)
                .connectTimeout(left)
                .readTimeout(left)
                .writeTimeout(left)
                .eventListener(watch)
                .build();
    }

    /** Of the time for the whole way; never nothing, which would be taken for no limit. */
    private Duration left() {
        Duration left = prepared.timeout().minusNanos(System.nanoTime() - start);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    private long elapsedMillis() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String target(Redirects.Leg leg) {
        return Wire.place(leg.url());
    }

    private static String named(org.hookwright.ticket.Network.Proxy proxy) {
        return proxy.host() + ":" + proxy.port();
    }
}
