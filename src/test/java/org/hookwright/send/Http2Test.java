package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 as ALPN agrees on it, against a server that speaks it over TLS. */
final class Http2Test {
    /** The first frame of a server, empty: RFC 9113, section 6.5. */
    private static final String SETTINGS = "\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000";

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    private OkHttpSender sender;

    @BeforeEach
    void start() throws IOException {
        HeldCertificate leaf = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(leaf)
                .build()
                .sslSocketFactory());
        server.start();
        sender = new OkHttpSender(
                folder,
                folder,
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(authority.certificate())
                        .build()
                        .trustManager());
    }

    @AfterEach
    void stop() {
        sender.close();
        server.close();
    }

    private Answer send(Duration timeout) {
        return sender.send(
                new Prepared(
                        Method.POST,
                        server.url("/hook?x=1").toString(),
                        List.of(new Header("X-Team", "a")),
                        "{\"a\":1}",
                        timeout),
                Cancellation.never(),
                Sender.Progress.IGNORED);
    }

    private Answer send() {
        return send(Duration.ofSeconds(20));
    }

    @Test
    void isSpokenWhereTheServerOffersItAndSaidSo() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("ok").build());
        Answer answer = send();
        assertThat(answer).isInstanceOfSatisfying(Answer.Reply.class, reply -> {
            assertThat(reply.status().protocol()).isEqualTo("HTTP/2");
            assertThat(reply.status()).hasToString("HTTP/2 200");
            assertThat(reply.body().size()).isEqualTo(2);
        });
        assertThat(answer.sent().line()).isEqualTo("POST /hook?x=1 HTTP/2");
        assertThat(answer.tls()).hasValueSatisfying(tls -> {
            assertThat(tls.version()).isEqualTo("TLSv1.3");
            assertThat(tls.certificates().getFirst().names()).containsExactly("localhost");
            assertThat(tls.certificates().getFirst().key()).isEqualTo("EC 256");
            assertThat(tls.certificates().getFirst().fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        });
        assertThat(server.takeRequest().getBody()).hasToString("[text={\"a\":1}]");
    }

    @Test
    void aConnectionThatIsUsedAgainIsSaidSo() {
        server.enqueue(new MockResponse.Builder().body("ok").build());
        server.enqueue(new MockResponse.Builder().body("ok").build());
        assertThat(send().phases().reused()).isFalse();
        Answer second = send();
        assertThat(second).isInstanceOf(Answer.Reply.class);
        assertThat(second.phases().reused()).isTrue();
        assertThat(second.phases().list())
                .extracting(Phases.Phase::kind)
                .doesNotContain(Phases.Kind.CONNECT, Phases.Kind.TLS);
        assertThat(second.tls()).isPresent();
    }

    @Test
    void aStreamThatIsResetIsToldLikeAConnectionThatIs() {
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseStream(2))
                .build());
        assertThat(kind(send())).isEqualTo(Kind.RESET_BEFORE_REPLY);
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(500_000))
                .onResponseBody(new SocketEffect.CloseStream(2))
                .build());
        assertThat(kind(send())).isEqualTo(Kind.RESET_DURING_REPLY);
        assertThat(server.getRequestCount()).as("nothing is sent twice").isEqualTo(2);
    }

    @Test
    void aServerThatDoesNotAnswerIsWaitedForNoLonger() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThat(kind(send(Duration.ofMillis(700)))).isEqualTo(Kind.REPLY_TIMEOUT);
    }

    @Test
    void whatAgreesOnItAndSpeaksSomethingElseIsToldSo() throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder()
                        .signedBy(authority)
                        .addSubjectAlternativeName("localhost")
                        .build())
                .build();
        try (RawServer odd = RawServer.start(
                certificates.sslContext().getServerSocketFactory(),
                listening -> {
                    SSLParameters parameters = new SSLParameters();
                    parameters.setApplicationProtocols(new String[] {"h2"});
                    ((SSLServerSocket) listening).setSSLParameters(parameters);
                },
                socket -> {
                    RawServer.say(socket, SETTINGS);
                    // Behind the preface and what belongs to the connection stands the request itself.
                    socket.getInputStream().readNBytes(100);
                    RawServer.say(socket, "garbage".repeat(20));
                    RawServer.hang(socket);
                })) {
            Answer answer = sender.send(
                    new Prepared(
                            Method.POST,
                            "https://localhost:" + odd.port() + "/",
                            List.of(),
                            "{}",
                            Duration.ofSeconds(20)),
                    Cancellation.never(),
                    Sender.Progress.IGNORED);
            assertThat(kind(answer)).isEqualTo(Kind.NOT_HTTP);
        }
    }

    private static Kind kind(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Failure.class);
        return ((Answer.Failure) answer).reason().kind();
    }
}
