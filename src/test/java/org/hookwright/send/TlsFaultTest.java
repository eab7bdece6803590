package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.hookwright.language.Texts;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a secure connection can fail is told apart, against servers with real certificates. */
final class TlsFaultTest {
    private static final Duration LONG = Duration.ofSeconds(20);
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
    void tellsACertificateThatNamesItsHostInTheOldWayOnly() throws IOException {
        HeldCertificate old = new HeldCertificate.Builder()
                .signedBy(authority)
                .commonName("localhost")
                .build();
        assertThat(failure(old)).isEqualTo(Kind.CERTIFICATE_NAMELESS);
        assertThat(said(old)).contains("as the common name localhost").doesNotContain("another name");
    }

    @Test
    void tellsACertificateThatIsMadeForAnotherUse() throws IOException {
        Path keys = IdentityTest.keys();
        HeldCertificate leaf = HeldCertificate.decode(Files.readString(keys.resolve("client-use-only.pem")));
        Network network =
                new Network(Optional.of(keys.resolve("fit-ca.pem").toString()), Optional.empty(), Optional.empty());
        try (RawServer server = server(leaf)) {
            assertThat(kind(send(server, "https", network, LONG))).isEqualTo(Kind.CERTIFICATE_UNFIT);
        }
    }

    @Test
    void tellsAnExpiredCertificateAboveThatOfTheServer() throws IOException {
        long now = Instant.now().toEpochMilli();
        HeldCertificate between = new HeldCertificate.Builder()
                .signedBy(authority)
                .certificateAuthority(0)
                .commonName("Between")
                .validityInterval(now - 9 * DAY, now - DAY - 60_000)
                .build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .signedBy(between)
                .addSubjectAlternativeName("localhost")
                .build();
        SSLServerSocketFactory sockets = new HandshakeCertificates.Builder()
                .heldCertificate(leaf, between.certificate())
                .build()
                .sslContext()
                .getServerSocketFactory();
        try (RawServer server = RawServer.start(sockets, RawServer::readRequest)) {
            Answer answer = send(server, "https");
            assertThat(kind(answer)).isEqualTo(Kind.CERTIFICATE_ISSUER_EXPIRED);
            assertThat(new Texts(Locale.ENGLISH).of(Meaning.of(answer).what()))
                    .contains("“Between”, expired on", "a day ago");
        }
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

    /**
     * Alerts as RFC 8446 numbers them: 40 handshake_failure, 70 protocol_version, 71 insufficient_security, 80
     * internal_error, 112 unrecognized_name.
     */
    @ParameterizedTest
    @CsvSource({"40, TLS_AGREEMENT", "70, TLS_VERSION", "71, TLS_AGREEMENT", "80, TLS_FAILED", "112, TLS_NAME"})
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

    /** A ServerHello of TLS 1.0, then silence: what a server says that knows nothing newer. */
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void tellsAServerThatSpeaksOldVersionsOnly(int minor) throws IOException {
        String hello = "\u0003" + (char) minor + "r".repeat(32) + "\u0000\u00c0\u0013\u0000";
        String handshake = "\u0002\u0000\u0000" + (char) hello.length() + hello;
        try (RawServer server = RawServer.start(socket -> {
            RawServer.say(socket, "\u0016\u0003" + (char) minor + "\u0000" + (char) handshake.length() + handshake);
            RawServer.hang(socket);
        })) {
            assertThat(kind(send(server, "https"))).isEqualTo(Kind.TLS_VERSION);
        }
    }

    @Test
    void tellsAServerThatTakesTheConnectionAndSaysNothing() throws IOException {
        try (RawServer server = RawServer.start(RawServer::hang)) {
            assertThat(kind(send(server, "https", Network.PLAIN, Duration.ofSeconds(3))))
                    .isEqualTo(Kind.TLS_TIMEOUT);
        }
    }

    @Test
    void namesTheDaysAndNamesOfWhatWasRefused() throws IOException {
        long now = Instant.now().toEpochMilli();
        assertThat(said(signed(it -> it.validityInterval(now - 30 * DAY, now - 3 * DAY - 60_000))))
                .contains("expired on ", "3 days ago");
        assertThat(said(signed(it -> it.validityInterval(now + DAY + 60_000, now + 9 * DAY))))
                .contains("not valid before ", "a day from now");
        assertThat(said(new HeldCertificate.Builder()
                        .signedBy(authority)
                        .addSubjectAlternativeName("elsewhere.example")
                        .addSubjectAlternativeName("b.example")
                        .addSubjectAlternativeName("c.example")
                        .addSubjectAlternativeName("d.example")
                        .build()))
                .contains("made out to another name: elsewhere.example, b.example, c.example, …");
        assertThat(said(new HeldCertificate.Builder()
                        .commonName("Kim, Inc.")
                        .addSubjectAlternativeName("localhost")
                        .build()))
                .contains("signed its certificate itself (as Kim, Inc.)");
        HeldCertificate stranger = new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName("Somebody")
                .build();
        assertThat(said(new HeldCertificate.Builder()
                        .signedBy(stranger)
                        .addSubjectAlternativeName("localhost")
                        .build()))
                .contains("issued by Somebody");
    }

    private String said(HeldCertificate certificate) throws IOException {
        try (RawServer server = server(certificate)) {
            Answer answer = send(server, "https");
            assertThat(answer.tls())
                    .hasValueSatisfying(tls -> assertThat(tls.certificates()).isNotEmpty());
            return new Texts(Locale.ENGLISH).of(Meaning.of(answer).what());
        }
    }

    @Test
    void trustsAnAuthorityOfOnesOwnBesideThoseOfTheSystemAndFollowsItsFile() throws IOException {
        HeldCertificate own =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .signedBy(own)
                .addSubjectAlternativeName("localhost")
                .build();
        Path file = folder.resolve("ca.pem");
        Network network = new Network(Optional.of("ca.pem"), Optional.empty(), Optional.empty());
        try (RawServer known = server(signed(it -> it));
                RawServer server = server(leaf);
                OkHttpSender sender = sender()) {
            assertThat(kind(send(sender, server, "https", network, LONG))).isEqualTo(Kind.AUTHORITIES_UNREADABLE);
            Files.writeString(file, "no certificate");
            assertThat(kind(send(sender, server, "https", network, LONG))).isEqualTo(Kind.AUTHORITIES_UNREADABLE);
            Files.writeString(file, own.certificatePem());
            assertThat(send(sender, server, "https", network, LONG)).isInstanceOf(Answer.Reply.class);
            assertThat(send(sender, known, "https", network, LONG)).isInstanceOf(Answer.Reply.class);
            Files.writeString(file, leaf.certificatePem() + "\n");
            assertThat(send(sender, server, "https", network, LONG))
                    .as("the server's own certificate, trusted by itself")
                    .isInstanceOf(Answer.Reply.class);
            Files.writeString(file, authority.certificatePem() + "\n\n");
            assertThat(kind(send(sender, server, "https", network, LONG)))
                    .as("the file says something else now")
                    .isEqualTo(Kind.CERTIFICATE_UNKNOWN_ISSUER);
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa.p12, ''", "ec-cert.pem, ec-sec1-locked.pem", "ed-cert.pem, ed-pkcs8.pem"})
    void showsTheClientCertificateToAServerThatAsks(String file, String key) throws Exception {
        try (RawServer server = asking(IdentityTest.keys().resolve(file))) {
            Answer answer = send(server, "https", showing(file, key, "word"), LONG);
            assertThat(answer).isInstanceOf(Answer.Reply.class);
        }
    }

    @Test
    void tellsAClientCertificateThatIsRefusedFromOneThatIsMissing() throws Exception {
        try (RawServer server = asking(IdentityTest.keys().resolve("ec-cert.pem"))) {
            assertThat(kind(send(server, "https"))).isEqualTo(Kind.CLIENT_CERTIFICATE_WANTED);
            assertThat(kind(send(server, "https", showing("rsa.p12", "", "word"), LONG)))
                    .isEqualTo(Kind.CLIENT_CERTIFICATE_REFUSED);
            assertThat(kind(send(server, "https", showing("rsa.p12", "", "other"), LONG)))
                    .isEqualTo(Kind.CLIENT_KEY_LOCKED);
            assertThat(kind(send(server, "https", showing("gone.p12", "", "word"), LONG)))
                    .isEqualTo(Kind.CLIENT_KEY_UNREADABLE);
        }
    }

    private static Network showing(String file, String key, String password) {
        String folder = IdentityTest.keys() + "/";
        return new Network(
                Optional.empty(),
                Optional.of(new Network.ClientCertificate(folder + file, key.isEmpty() ? "" : folder + key, password)),
                Optional.empty());
    }

    /** A server that lets in only who shows one of the certificates in a file. */
    private RawServer asking(Path trusted) throws IOException, BadCredential, GeneralSecurityException {
        List<X509Certificate> callers = Authorities.read(
                IdentityTest.keys(),
                trusted.toString().endsWith(".p12")
                        ? "rsa-cert.pem"
                        : trusted.getFileName().toString());
        HandshakeCertificates.Builder certificates =
                new HandshakeCertificates.Builder().heldCertificate(signed(it -> it));
        callers.forEach(certificates::addTrustedCertificate);
        return RawServer.start(
                certificates.build().sslContext().getServerSocketFactory(),
                it -> ((SSLServerSocket) it).setNeedClientAuth(true),
                socket -> {
                    RawServer.readRequest(socket);
                    RawServer.say(socket, OK);
                });
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

    private OkHttpSender sender() {
        var trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build()
                .trustManager();
        return new OkHttpSender(folder, folder, trusted);
    }

    private Answer send(RawServer server, String scheme) {
        return send(server, scheme, Network.PLAIN, LONG);
    }

    private Answer send(RawServer server, String scheme, Network network, Duration timeout) {
        try (OkHttpSender sender = sender()) {
            return send(sender, server, scheme, network, timeout);
        }
    }

    private static Answer send(
            OkHttpSender sender, RawServer server, String scheme, Network network, Duration timeout) {
        Map<String, Secret> secrets = Map.of("word", new Secret("opensesame"), "other", new Secret("sesame"));
        Terms terms = new Terms(timeout, false, Set.of(), false, new Route(network, secrets), new Proof.Complete());
        String url = scheme + "://localhost:" + server.port() + "/";
        return sender.send(
                new Prepared(Method.POST, url, List.of(), "{}", terms), Cancellation.never(), Sender.Progress.IGNORED);
    }
}
