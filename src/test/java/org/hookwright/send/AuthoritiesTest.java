package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthoritiesTest {
    private final HeldCertificate known =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HeldCertificate own = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Haus CA")
            .build();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("own.pem"), "Subject: our own\n" + own.certificatePem() + known.certificatePem());
        Files.write(folder.resolve("own.der"), encoded());
        Files.writeString(folder.resolve("words.txt"), "just words");
        Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Files.writeString(folder.resolve("crlf.pem"), own.certificatePem().replace("\n", "\r\n"));
        Files.write(folder.resolve("large.pem"), new byte[4_000_001]);
        Files.createDirectory(folder.resolve("folder"));
    }

    private byte[] encoded() {
        try {
            return own.certificate().getEncoded();
        } catch (CertificateException odd) {
            throw new IllegalStateException(odd);
        }
    }

    @ParameterizedTest
    @CsvSource({"own.pem, 2", "own.der, 1", "crlf.pem, 1"})
    void readsPemAndDer(String file, int number) throws BadCredential {
        assertThat(Authorities.read(folder, file)).hasSize(number).contains(own.certificate());
        assertThat(Authorities.read(Path.of("elsewhere"), folder.resolve(file).toString()))
                .hasSize(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words.txt | holds no certificate",
                "broken.pem | holds no certificate",
                "gone.pem | There is no file",
                "folder | is a folder",
                "large.pem | far too large"
            })
    void saysWhatIsWrong(String file, String said) {
        assertThatThrownBy(() -> Authorities.read(folder, file))
                .isInstanceOfSatisfying(
                        BadCredential.class,
                        bad -> assertThat(new Texts(Locale.ENGLISH).of(bad.why()))
                                .contains(said, file));
    }

    @Test
    void standBesideThoseOfTheSystemAndNotInTheirPlace() throws CertificateException {
        X509TrustManager system = new HandshakeCertificates.Builder()
                .addTrustedCertificate(known.certificate())
                .build()
                .trustManager();
        X509TrustManager both = Authorities.beside(system, List.of(own.certificate()));
        for (HeldCertificate issuer : List.of(known, own)) {
            HeldCertificate leaf =
                    new HeldCertificate.Builder().signedBy(issuer).build();
            both.checkServerTrusted(
                    new java.security.cert.X509Certificate[] {leaf.certificate(), issuer.certificate()}, "ECDHE_ECDSA");
        }
        assertThat(both.getAcceptedIssuers()).hasSize(2);
    }
}
