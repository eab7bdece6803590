package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.hookwright.language.Texts;
import org.hookwright.receiver.tls.Flavour;
import org.hookwright.receiver.tls.OwnCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with a certificate of the receiver's own, to clients that trust its authority and look at names and days. */
final class TlsTest {
    private static final String HELLO =
            "POST /services/x HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\n{\"text\":\"hi\"}";

    @TempDir
    private Path folder;

    private Receiver receiver(Flavour flavour) throws IOException {
        SSLContext context = OwnCertificates.in(folder, InstantSource.system()).context(flavour);
        return Receiver.start(
                new Setting(0, false, Optional.of(context), Setting.LARGEST_BODY, Receiver.MOST_REQUESTS),
                Clock.systemUTC());
    }

    /** A client that trusts nothing but the authority that the folder tells of. */
    private SSLSocket client(Receiver receiver, String host) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        String pem = OwnCertificates.in(folder, InstantSource.system()).authority();
        trusted.setCertificateEntry(
                "receiver",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), receiver.port());
        plain.setSoTimeout(60_000);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, receiver.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static String answer(SSLSocket socket) throws IOException {
        socket.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[4_096];
        int length = 0;
        while (!new String(answer, 0, length, StandardCharsets.UTF_8).endsWith("\r\n\r\nok")) {
            int read = socket.getInputStream().read(answer, length, answer.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return new String(answer, 0, length, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void answersWhoTrustsItsAuthorityByEachOfItsNames(String host) throws Exception {
        try (Receiver receiver = receiver(Flavour.SOUND);
                SSLSocket socket = client(receiver, host)) {
            assertThat(receiver.address()).isEqualTo("https://localhost:" + receiver.port());
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 OK");
            assertThat(answer(socket)).as("the connection is kept").startsWith("HTTP/1.1 200 OK");
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(receiver.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Flavour.class, mode = EnumSource.Mode.EXCLUDE, names = "SOUND")
    void aFaultyCertificateIsRefusedByWhoLooks(Flavour flavour) throws Exception {
        try (Receiver receiver = receiver(flavour);
                SSLSocket socket = client(receiver, "localhost")) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void anAlertThatComesInTheOpenIsReadToo() {
        IOException wrapped = new javax.net.ssl.SSLProtocolException("Unexpected exception");
        wrapped.initCause(new java.security.GeneralSecurityException(
                "Unexpected plaintext alert received: Level: fatal; Alert: unknown_ca"));

        assertThat(BrokenHandshake.Why.of(wrapped)).isEqualTo(BrokenHandshake.Why.UNTRUSTED);
        assertThat(BrokenHandshake.Why.of(new IOException("Connection reset"))).isEqualTo(BrokenHandshake.Why.LEFT);
    }

    @Test
    void tellsOfAClientThatDoesNotTrustTheCertificate() throws Exception {
        BlockingQueue<BrokenHandshake> told = new LinkedBlockingQueue<>();
        try (Receiver receiver = receiver(Flavour.SELF_SIGNED)) {
            receiver.onBrokenHandshake(told::add);
            try (SSLSocket socket = client(receiver, "localhost")) {
                assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
            }
            BrokenHandshake broken = told.poll(20, TimeUnit.SECONDS);
            assertThat(broken).isNotNull();
            assertThat(broken.why())
                    .as("its alert can be lost where it closes while the receiver still writes")
                    .isIn(BrokenHandshake.Why.UNTRUSTED, BrokenHandshake.Why.LEFT);
            assertThat(broken.number()).isEqualTo(1);
            assertThat(new Texts(Locale.ENGLISH).of(broken.what())).contains("not trust this certificate");
            assertThat(told).isEmpty();
        }
    }

    @Test
    void tellsWhyAClientAndTheReceiverDidNotAgree() {
        assertThat(BrokenHandshake.Why.of(new SSLException("Received fatal alert: certificate_expired")))
                .isEqualTo(BrokenHandshake.Why.EXPIRED);
        assertThat(BrokenHandshake.Why.of(new SSLException("Received fatal alert: unknown_ca")))
                .isEqualTo(BrokenHandshake.Why.UNTRUSTED);
        assertThat(BrokenHandshake.Why.of(new SSLException("No available authentication scheme in common")))
                .isEqualTo(BrokenHandshake.Why.NOTHING_IN_COMMON);
        assertThat(BrokenHandshake.Why.of(new SSLException("Remote host terminated the handshake")))
                .isEqualTo(BrokenHandshake.Why.LEFT);
        assertThat(BrokenHandshake.Why.of(new SSLException("Unsupported or unrecognized SSL message")))
                .isEqualTo(BrokenHandshake.Why.OTHER);
    }

    @Test
    void whoSpeaksPlainlyIsToldInPlainWords() throws Exception {
        try (Receiver receiver = receiver(Flavour.SOUND);
                Wire wire = new Wire(receiver)) {
            assertThat(wire.say(HELLO).end().rest())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("the address must begin with https://");
        }
    }

    @Test
    void misbehavesThereAsElsewhere() throws Exception {
        try (Receiver receiver = receiver(Flavour.SOUND)) {
            receiver.follow(new Script(ScriptReader.rules("/services/* = garbage, reset, truncated, 503"), 0));
            try (SSLSocket socket = client(receiver, "localhost")) {
                assertThat(answer(socket)).startsWith("#");
            }
            try (SSLSocket socket = client(receiver, "localhost")) {
                assertThatThrownBy(() -> answer(socket)).isInstanceOf(IOException.class);
            }
            try (SSLSocket socket = client(receiver, "localhost")) {
                assertThat(answer(socket)).contains("Content-Length: 130");
            }
            try (SSLSocket socket = client(receiver, "localhost")) {
                socket.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }
    }

    @Test
    void noiseInsteadOfAHandshakeIsOutlived() throws Exception {
        try (Receiver receiver = receiver(Flavour.SOUND)) {
            for (int i = 0; i < 50; i++) {
                try (Wire wire = new Wire(receiver)) {
                    wire.say("\u0016\u0003\u0001" + "x".repeat(i * 7)).end();
                    assertThat(drained(wire)).doesNotContain("HTTP/1.1 200");
                }
            }
            try (SSLSocket socket = client(receiver, "localhost")) {
                assertThat(answer(socket)).startsWith("HTTP/1.1 200 OK");
            }
        }
    }

    private static String drained(Wire wire) {
        try {
            return wire.rest();
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void theCertificateIsKeptAndItsOwnersAlone() throws Exception {
        String first = OwnCertificates.in(folder, InstantSource.system()).authority();
        assertThat(OwnCertificates.in(folder, InstantSource.system()).authority())
                .isEqualTo(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }

        Instant later = Instant.now().plus(Duration.ofDays(800));
        assertThat(OwnCertificates.in(folder, InstantSource.fixed(later)).authority())
                .as("one that is at its end is made anew")
                .isNotEqualTo(first);
    }

    @Test
    void aFileThatIsNoneIsMadeAnew() throws Exception {
        Files.writeString(folder.resolve("receiver-tls.p12"), "torn");

        assertThat(OwnCertificates.in(folder, InstantSource.system()).authority())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("-----END CERTIFICATE-----\n");
    }

    @Test
    void aPlainPortSaysSoToWhoSpeaksTls() throws Exception {
        try (Receiver receiver = Receiver.start(0);
                SSLSocket socket = client(receiver, "localhost")) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }
}
