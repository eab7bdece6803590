package org.hookwright.send;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Secret;

/**
 * A client for each route: made at the first call that goes this way, kept with its connections, and made anew when one
 * of its files changes or a secret does. Safe from any thread.
 */
final class Clients implements AutoCloseable {
    /**
     * Servers drop idle connections after 2 s (gunicorn), 5 s (Node, Apache) or more, without a word; a request written
     * then is lost, and since a POST is not tried twice it would look as if the target had broken off. So we drop them
     * first.
     */
    private static final int KEPT_MILLIS = 1_000;

    private static final Set<Integer> ACTED_UPON = Set.of(401, 407, 408, 421, 503);
    private static final int SEEN_INSTEAD = 400;

    /** Environments are few; those that were not used for longest are let go of. */
    private static final int MOST = 8;

    private final Path base;
    private final X509TrustManager system;
    private final Names names;
    private final Map<Network, Ready> ready = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A client, and what stands behind it.
     *
     * @param stamps when and how large the files were, and which secrets there were
     */
    record Ready(OkHttpClient client, RecordingTrust trust, RecordingKeys keys, Detour detour, List<Object> stamps) {
        void close() {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /**
     * The proxy of a route.
     *
     * @param login the header's value, or an empty text
     */
    record Detour(Optional<Network.Proxy> proxy, Exclusions except, String login) {
        Optional<Network.Proxy> of(String host) {
            return proxy.filter(_ -> !except.matches(host));
        }
    }

    Clients(Path base, X509TrustManager system, Names names) {
        this.base = base;
        this.system = system;
        this.names = names;
    }

    synchronized Ready of(Route route) throws BadCredential {
        List<Object> stamps = stamps(route);
        Ready known = ready.get(route.network());
        if (known != null && known.stamps().equals(stamps)) {
            return known;
        }
        Ready made = make(route, stamps);
        if (known != null) {
            known.close();
        }
        ready.put(route.network(), made);
        if (ready.size() > MOST) {
            var all = ready.values().iterator();
            Ready oldest = all.next();
            all.remove();
            oldest.close();
        }
        return made;
    }

    private Ready make(Route route, List<Object> stamps) throws BadCredential {
        Network network = route.network();
        RecordingTrust trust = new RecordingTrust(
                network.authorities().isEmpty()
                        ? system
                        : Authorities.beside(
                                system,
                                Authorities.read(base, network.authorities().get())));
        RecordingKeys keys = new RecordingKeys(
                network.certificate().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Identity.read(
                                base,
                                network.certificate().get(),
                                route.secret(network.certificate().get().password()))));
        Detour detour = detour(route);
        OkHttpClient client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .dns(names)
                .connectionPool(new ConnectionPool(5, KEPT_MILLIS, TimeUnit.MILLISECONDS))
                .proxySelector(selector(detour))
                .proxyAuthenticator(login(detour))
                .sslSocketFactory(context(trust, keys).getSocketFactory(), trust)
                .addNetworkInterceptor(chain -> {
                    CallWatch watch = chain.call().request().tag(CallWatch.class);
                    if (watch == null) {
                        return chain.proceed(chain.request());
                    }
                    watch.wire(chain.request(), chain.connection());
                    return untouched(chain.proceed(chain.request()), watch);
                })
                .build();
        return new Ready(client, trust, keys, detour, stamps);
    }

    /**
     * Hides the statuses on which the library acts by itself: it sends a 503 with "Retry-After: 0" again, a 408 and a
     * 421 at times, and takes a 407 without a proxy for a breach of the protocol.
     */
    private static Response untouched(Response response, CallWatch watch) {
        if (!ACTED_UPON.contains(response.code())) {
            return response;
        }
        watch.hide(response.code());
        return response.newBuilder().code(SEEN_INSTEAD).build();
    }

    private static Detour detour(Route route) {
        Optional<Network.Proxy> proxy = route.network().proxy();
        String login = proxy.filter(it -> !it.user().isEmpty())
                .map(it -> Credentials.basic(
                        it.user(),
                        route.secret(it.password()).map(Secret::reveal).orElse(""),
                        java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
        return new Detour(proxy, new Exclusions(proxy.map(Network.Proxy::except).orElse(List.of())), login);
    }

    /** Without a proxy in the environment the system's is not used either: what is sent must be the same everywhere. */
    private static ProxySelector selector(Detour detour) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                String host = uri.getHost();
                return detour.of(host == null ? "" : host)
                        .map(it -> new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(it.host(), it.port())))
                        .map(List::of)
                        .orElse(List.of(Proxy.NO_PROXY));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // The call fails with it anyhow.
            }
        };
    }

    /** Shows the pass word with the first CONNECT; one that is asked for again was wrong, and is not tried again. */
    private static Authenticator login(Detour detour) {
        return (_, response) -> {
            boolean first = response.challenges().stream()
                    .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
            return first && !detour.login().isEmpty()
                    ? response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", detour.login())
                            .build()
                    : null;
        };
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

    private List<Object> stamps(Route route) {
        List<Object> stamps = new ArrayList<>(List.of(route.secrets()));
        route.network().authorities().ifPresent(file -> stamps.add(stamp(file)));
        route.network().certificate().ifPresent(it -> {
            stamps.add(stamp(it.file()));
            stamps.add(stamp(it.key()));
        });
        return stamps;
    }

    /** A file that cannot be asked has none; reading it says why. */
    private Object stamp(String file) {
        try {
            Path path = base.resolve(file);
            return List.of(Files.getLastModifiedTime(path), Files.size(path));
        } catch (IOException | InvalidPathException unreadable) {
            return "";
        }
    }

    @Override
    public synchronized void close() {
        ready.values().forEach(Ready::close);
        ready.clear();
    }
}
