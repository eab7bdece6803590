package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hookwright.language.Texts;
import org.hookwright.ticket.Network.ClientCertificate;
import org.hookwright.ticket.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keys as OpenSSL writes them, in each of its forms; all of them belong to certificates of somebody called "caller".
 */
final class IdentityTest {
    private static final Optional<Secret> PASSWORD = Optional.of(new Secret("opensesame"));

    @TempDir
    private Path folder;

    static Path keys() {
        URL url = Objects.requireNonNull(IdentityTest.class.getResource("keys"));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ec-cert.pem, ec-pkcs8.pem, EC",
        "ec-cert.pem, ec-pkcs8-locked.pem, EC",
        "ec-cert.pem, ec-sec1.pem, EC",
        "ec-cert.pem, ec-sec1-locked.pem, EC",
        "rsa-cert.pem, rsa-pkcs8.pem, RSA",
        "rsa-cert.pem, rsa-pkcs8-locked.pem, RSA",
        "rsa-cert.pem, rsa-pkcs1.pem, RSA",
        "rsa-cert.pem, rsa-pkcs1-locked.pem, RSA",
        "rsa-cert.pem, rsa-pkcs1-des3.pem, RSA",
        "ed-cert.pem, ed-pkcs8.pem, EdDSA",
        "rsa.p12, '', RSA",
        "ec.p12, '', EC",
        "rsa-legacy.p12, '', RSA"
    })
    void readsEveryForm(String file, String key, String algorithm) throws BadCredential {
        Identity read = Identity.read(keys(), new ClientCertificate(file, key, "word"), PASSWORD);
        assertThat(read.key().getAlgorithm()).isEqualTo(algorithm);
        assertThat(Certificates.called(read.chain().getFirst().getSubjectX500Principal()))
                .isEqualTo("caller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ec-cert.pem | ec-pkcs8-locked.pem | wrong | CLIENT_KEY_LOCKED | does not open “ec-pkcs8-locked.pem”",
                "ec-cert.pem | ec-sec1-locked.pem | wrong | CLIENT_KEY_LOCKED | does not open “ec-sec1-locked.pem”",
                "rsa-cert.pem | rsa-pkcs1-locked.pem | wrong | CLIENT_KEY_LOCKED | does not open",
                "rsa.p12 | '' | wrong | CLIENT_KEY_LOCKED | does not open “rsa.p12”",
                "rsa-legacy.p12 | '' | wrong | CLIENT_KEY_LOCKED | does not open",
                "ec-cert.pem | ec-pkcs8-locked.pem | - | CLIENT_KEY_LOCKED | Name the secret",
                "rsa.p12 | '' | - | CLIENT_KEY_LOCKED | Name the secret",
                "ec-cert.pem | rsa-pkcs8.pem | - | CLIENT_KEY_UNREADABLE | do not belong together",
                "ec-cert.pem | '' | - | CLIENT_KEY_UNREADABLE | “ec-cert.pem” holds no private key",
                "ec-pkcs8.pem | '' | - | CLIENT_KEY_UNREADABLE | “ec-pkcs8.pem” holds no certificate",
                "ec-cert.pem | gone.pem | - | CLIENT_KEY_UNREADABLE | no file “gone.pem”",
                "gone.p12 | '' | - | CLIENT_KEY_UNREADABLE | no file “gone.p12”",
                "ec-cert.pem | ec-scrypt.pem | opensesame | CLIENT_KEY_UNREADABLE | of a kind that is not known"
            })
    void saysWhatIsWrong(String file, String key, String word, FailureReason.Kind kind, String said) {
        Optional<Secret> password = word.equals("-") ? Optional.empty() : Optional.of(new Secret(word));
        assertThatThrownBy(() -> Identity.read(keys(), new ClientCertificate(file, key, "word"), password))
                .isInstanceOfSatisfying(BadCredential.class, bad -> {
                    assertThat(bad.kind()).isEqualTo(kind);
                    assertThat(new Texts(Locale.ENGLISH).of(bad.why())).contains(said);
                    assertThat(new Texts(Locale.KOREAN).of(bad.why())).contains(bad.file());
                });
    }

    @Test
    void noCutOrScrambledKeyIsAnythingButUnreadable() throws IOException {
        for (String name : new String[] {"ec-sec1.pem", "rsa-pkcs1.pem", "rsa.p12", "ec-pkcs8-locked.pem"}) {
            byte[] whole = Files.readAllBytes(keys().resolve(name));
            for (int cut = 0; cut < whole.length; cut += 37) {
                byte[] odd = whole.clone();
                odd[cut] ^= 0x41;
                Files.write(folder.resolve("odd"), cut % 2 == 0 ? odd : java.util.Arrays.copyOf(whole, cut));
                try {
                    Files.copy(
                            keys().resolve("ec-cert.pem"),
                            folder.resolve("cert"),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    boolean store = name.endsWith("p12");
                    Identity.read(
                            folder,
                            new ClientCertificate(store ? "odd" : "cert", store ? "" : "odd", "word"),
                            PASSWORD);
                } catch (BadCredential bad) {
                    assertThat(bad.why().key()).startsWith("send.credential.");
                }
            }
        }
    }
}
