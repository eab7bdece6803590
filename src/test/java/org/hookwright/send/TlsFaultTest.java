package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a secure connection can fail is told apart, against servers with real certificates. */
final class TlsFaultTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    @TempDir
    private Path folder;

    @Test
    void namesWhatWasNegotiated() throws IOException {
        try (RawServer server = server(signed(it -> it))) {
            Answer answer = send(server, "https");
            assertThat(answer).isInstanceOf(Answer.Reply.class);
            assertThat(answer.tls()).hasValueSatisfying(tls -> {
                assertThat(tls.version()).isEqualTo("TLSv1.3");
                assertThat(tls.certificates().getFirst().subject()).contains("CN=");
            });
        }
    }

    @Test
    void tellsACertificateThatHasExpired() throws IOException {
        long now = Instant.now().toEpochMilli();
        assertThat(failure(signed(it -> it.validityInterval(now - 9 * DAY, now - DAY))))
                .isEqualTo(Kind.CERTIFICATE_EXPIRED);
    }

    @Test
    void tellsACertificateThatIsNotValidYet() throws IOException {
        long now = Instant.now().toEpochMilli();
        assertThat(failure(signed(it -> it.validityInterval(now + DAY, now + 9 * DAY))))
                .isEqualTo(Kind.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void tellsACertificateOfAnotherName() throws IOException {
        HeldCertificate other = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("elsewhere.example")
                .build();
        assertThat(failure(other)).isEqualTo(Kind.CERTIFICATE_WRONG_HOST);
    }

    @Test
    void tellsACertificateThatVouchesForItself() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        assertThat(failure(own)).isEqualTo(Kind.CERTIFICATE_SELF_SIGNED);
    }

    @Test
    void tellsACertificateOfAnUnknownAuthority() throws IOException {
        HeldCertificate stranger =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .signedBy(stranger)
                .addSubjectAlternativeName("localhost")
                .build();
        assertThat(failure(leaf)).isEqualTo(Kind.CERTIFICATE_UNKNOWN_ISSUER);
    }

    @Test
    void showsTheCertificateThatWasRefused() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .commonName("shown")
                .addSubjectAlternativeName("localhost")
                .build();
        try (RawServer server = server(own)) {
            assertThat(send(server, "https").tls())
                    .hasValueSatisfying(tls ->
                            assertThat(tls.certificates().getFirst().subject()).contains("shown"));
        }
    }

    @Test
    void tellsAServerThatWantsACertificateOfTheSender() throws IOException {
        try (RawServer server = RawServer.start(
                sockets(signed(it -> it)), it -> ((SSLServerSocket) it).setNeedClientAuth(true), socket -> {
                    RawServer.readRequest(socket);
                    RawServer.say(socket, OK);
                })) {
            assertThat(kind(send(server, "https"))).isEqualTo(Kind.CLIENT_CERTIFICATE_WANTED);
        }
    }

    @Test
    void tellsAnAddressThatSaysHttpToAPortForHttps() throws IOException {
        try (RawServer server = server(signed(it -> it))) {
            assertThat(kind(send(server, "http"))).isEqualTo(Kind.TLS_PORT);
        }
    }

    @Test
    void tellsAnAddressThatSaysHttpsToAPortForHttp() throws IOException {
        try (RawServer server = RawServer.start(socket -> {
            RawServer.say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
            RawServer.hang(socket);
        })) {
            assertThat(kind(send(server, "https"))).isEqualTo(Kind.PLAIN_PORT);
        }
    }

    /** Alerts as RFC 8446 numbers them: 40 handshake_failure, 70 protocol_version, 80 internal_error. */
    @ParameterizedTest
    @CsvSource({"40, TLS_VERSION", "70, TLS_VERSION", "80, TLS_FAILED"})
    void tellsAServerThatRefusesToNegotiate(int alert, Kind expected) throws IOException {
        try (RawServer server = RawServer.start(socket -> {
            RawServer.say(socket, "\u0015\u0003\u0003\u0000\u0002\u0002" + (char) alert);
            RawServer.hang(socket);
        })) {
            assertThat(kind(send(server, "https"))).isEqualTo(expected);
        }
    }

    @Test
    void tellsAServerThatClosesInsteadOfNegotiating() throws IOException {
        try (RawServer server =
                RawServer.start(socket -> socket.getInputStream().read())) {
            assertThat(kind(send(server, "https"))).isEqualTo(Kind.TLS_FAILED);
        }
    }

    private HeldCertificate signed(UnaryOperator<HeldCertificate.Builder> change) {
        return change.apply(new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName("localhost"))
                .build();
    }

    private static SSLServerSocketFactory sockets(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addPlatformTrustedCertificates()
                .build()
                .sslContext()
                .getServerSocketFactory();
    }

    private static RawServer server(HeldCertificate certificate) {
        return RawServer.start(sockets(certificate), socket -> {
            RawServer.readRequest(socket);
            RawServer.say(socket, OK);
        });
    }

    private Kind failure(HeldCertificate certificate) throws IOException {
        try (RawServer server = server(certificate)) {
            return kind(send(server, "https"));
        }
    }

    private static Kind kind(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Failure.class);
        return ((Answer.Failure) answer).reason().kind();
    }

    private Answer send(RawServer server, String scheme) {
        var trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build()
                .trustManager();
        try (OkHttpSender sender = new OkHttpSender(folder, folder, trusted)) {
            String url = scheme + "://localhost:" + server.port() + "/";
            Prepared prepared = new Prepared(Method.POST, url, List.of(), "{}", Duration.ofSeconds(20));
            return sender.send(prepared, Cancellation.never(), Sender.Progress.IGNORED);
        }
    }
}
