package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a proxy that speaks real HTTP: what it reads, what it refuses, who goes past it. */
final class ProxyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** {@code user:pass} in base64. */
    private static final String LOGIN = "Proxy-Authorization: Basic dXNlcjpwYXNz";

    @TempDir
    private Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            head.append((char) octet);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        return head.toString();
    }

    /** One that answers with something of its own. */
    private RawServer proxy(String answer) {
        return RawServer.start(socket -> {
            asked.add(head(socket));
            RawServer.say(socket, answer);
        });
    }

    /** One that leads to a port of this machine whatever is asked for, if it is told who asks. */
    private RawServer tunnel(int port) {
        return RawServer.start(socket -> {
            String head = head(socket);
            asked.add(head);
            if (!head.contains(LOGIN)) {
                RawServer.say(
                        socket,
                        "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
                RawServer.say(socket, "HTTP/1.1 200 Connected\r\n\r\n");
                Thread back = Thread.ofVirtual().start(() -> pump(target, socket));
                pump(socket, target);
                back.interrupt();
            }
        });
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One of the two went away.
        }
    }

    private Answer send(String url, int port, String user, String... except) throws IOException {
        return send(url, Duration.ofSeconds(20), port, user, except);
    }

    private Answer send(String url, Duration timeout, int port, String user, String... except) throws IOException {
        Network network = new Network(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Network.Proxy("127.0.0.1", port, user, "proxy-word", List.of(except))));
        Terms terms = new Terms(
                timeout,
                false,
                Set.of(),
                false,
                new Route(network, Map.of("proxy-word", new Secret("pass"))),
                new Proof.Complete());
        var trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build()
                .trustManager();
        try (OkHttpSender sender = new OkHttpSender(folder, folder, trusted)) {
            return sender.send(
                    new Prepared(Method.POST, url, List.of(), "{}", terms),
                    Cancellation.never(),
                    Sender.Progress.IGNORED);
        }
    }

    private static void assertFailed(Answer answer, Kind kind, int proxy) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
            assertThat(failure.reason().kind()).isEqualTo(kind);
            assertThat(failure.reason().detail()).isEqualTo("127.0.0.1:" + proxy);
        });
    }

    private RawServer secure() {
        HeldCertificate leaf = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("crm.example")
                .build();
        return RawServer.start(
                new HandshakeCertificates.Builder()
                        .heldCertificate(leaf)
                        .build()
                        .sslContext()
                        .getServerSocketFactory(),
                socket -> {
                    asked.add(head(socket));
                    RawServer.say(socket, OK);
                });
    }

    @Test
    void plainRequestsGoToItWholeWithThePassword() throws IOException {
        try (RawServer proxy = proxy(OK)) {
            Answer answer = send("http://crm.example/hook?x=1", proxy.port(), "user");
            assertThat(answer).isInstanceOf(Answer.Reply.class);
            assertThat(asked)
                    .singleElement()
                    .asString()
                    .startsWith("POST http://crm.example/hook?x=1 HTTP/1.1")
                    .contains(LOGIN);
        }
    }

    @Test
    void secureOnesGoThroughATunnelAndThePasswordStaysWithTheProxy() throws IOException {
        try (RawServer target = secure();
                RawServer proxy = tunnel(target.port())) {
            Answer answer = send("https://crm.example/hook", proxy.port(), "user");
            assertThat(answer).isInstanceOf(Answer.Reply.class);
            assertThat(answer.tls()).isPresent();
            assertThat(asked).hasSize(2);
            assertThat(asked.getFirst())
                    .startsWith("CONNECT crm.example:443 HTTP/1.1")
                    .contains(LOGIN);
            assertThat(asked.getLast()).startsWith("POST /hook HTTP/1.1").doesNotContain("Proxy-");
        }
    }

    @Test
    void aPasswordThatIsNotTakenIsNotTriedTwice() throws IOException {
        try (RawServer target = secure();
                RawServer proxy = tunnel(target.port())) {
            assertFailed(send("https://crm.example/", proxy.port(), "somebody"), Kind.PROXY_LOGIN, proxy.port());
            assertThat(asked).hasSize(1);
            assertFailed(send("https://crm.example/", proxy.port(), ""), Kind.PROXY_LOGIN, proxy.port());
            assertThat(asked).hasSize(2);
            assertFailed(send("http://crm.example/", proxy.port(), "somebody"), Kind.PROXY_LOGIN, proxy.port());
            assertThat(asked).hasSize(3);
        }
    }

    @Test
    void aProxyThatDoesNotConnectSaysWithWhich() throws IOException {
        try (RawServer proxy = proxy("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")) {
            Answer answer = send("https://crm.example/", proxy.port(), "");
            assertFailed(answer, Kind.PROXY_REFUSED, proxy.port());
            assertThat(((Answer.Failure) answer).reason().facts()).containsExactly(502);
        }
        try (RawServer proxy = RawServer.start(RawServer::readRequest)) {
            assertFailed(send("https://crm.example/", proxy.port(), ""), Kind.PROXY_REFUSED, proxy.port());
        }
    }

    @Test
    void whatAnswersAndIsNoHttpProxyIsSaidSoOfTheProxy() throws IOException {
        for (String said : List.of("SSH-2.0-x\r\n", "\u0005\u00ff")) {
            try (RawServer socks = proxy(said)) {
                assertFailed(send("https://crm.example/", socks.port(), ""), Kind.PROXY_NOT_HTTP, socks.port());
            }
        }
        try (RawServer socks = proxy("SSH-2.0-x\r\n")) {
            assertFailed(send("http://crm.example/", socks.port(), ""), Kind.PROXY_NOT_HTTP, socks.port());
        }
    }

    @Test
    void aProxyThatDoesNotAnswerInTimeIsNotTakenForTheTarget() throws IOException {
        try (RawServer silent = RawServer.start(RawServer::hang)) {
            assertFailed(
                    send("https://crm.example/", Duration.ofMillis(800), silent.port(), ""),
                    Kind.PROXY_TIMEOUT,
                    silent.port());
        }
    }

    @Test
    void whatTheProxySaysToAPlainRequestIsTheAnswer() throws IOException {
        try (RawServer proxy = proxy("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(send("http://crm.example/", proxy.port(), ""))
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            reply -> assertThat(reply.status().code()).isEqualTo(502));
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        assertFailed(send("https://crm.example/", free, ""), Kind.PROXY_UNREACHABLE, free);
        assertFailed(send("http://crm.example/", free, ""), Kind.PROXY_UNREACHABLE, free);
    }

    @Test
    void thisMachineAndTheExceptedGoPastIt() throws IOException {
        try (RawServer proxy = proxy("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
                RawServer target = RawServer.saying(OK)) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                assertThat(send("http://" + host + ":" + target.port(), proxy.port(), ""))
                        .isInstanceOfSatisfying(
                                Answer.Reply.class,
                                reply -> assertThat(reply.status().code()).isEqualTo(200));
            }
            assertThat(asked).isEmpty();
            assertThat(send("http://no-such-host.invalid/", proxy.port(), "", "*.invalid"))
                    .isInstanceOfSatisfying(
                            Answer.Failure.class,
                            failure -> assertThat(failure.reason().kind()).isEqualTo(Kind.UNKNOWN_HOST));
            assertThat(send("http://127.0.0.1:" + target.port(), proxy.port(), "", "!localhost"))
                    .isInstanceOfSatisfying(
                            Answer.Reply.class,
                            reply -> assertThat(reply.status().code()).isEqualTo(500));
        }
    }

    @Test
    void itsOwnLookUpIsNotTakenForTheTargets() throws IOException {
        Network network = new Network(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Network.Proxy("no-such-proxy.invalid", 3128, "", "", List.of())));
        Terms terms = new Terms(
                Duration.ofSeconds(20), false, Set.of(), false, new Route(network, Map.of()), new Proof.Complete());
        try (OkHttpSender sender = new OkHttpSender(folder)) {
            Answer answer = sender.send(
                    new Prepared(Method.POST, "https://crm.example/", List.of(), "{}", terms),
                    Cancellation.never(),
                    Sender.Progress.IGNORED);
            assertThat(answer).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
                assertThat(failure.reason().kind()).isEqualTo(Kind.PROXY_UNREACHABLE);
                assertThat(failure.reason().detail()).isEqualTo("no-such-proxy.invalid:3128");
            });
        }
    }

    @Test
    void theTextOfARouteTellsNoPassword() {
        Route route = new Route(Network.PLAIN, Map.of("a", new Secret("hidden")));
        assertThat(route.toString().getBytes(StandardCharsets.UTF_8)).asString().doesNotContain("hidden");
    }
}
