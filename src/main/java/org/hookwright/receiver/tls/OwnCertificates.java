package org.hookwright.receiver.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The certificates that the receiver shows, kept in one file that is its owner's alone. */
public final class OwnCertificates {
    private static final System.Logger LOG = System.getLogger(OwnCertificates.class.getName());
    private static final String FILE = "receiver-tls.p12";
    private static final String AUTHORITY = "authority";

    /** No protection: the file's rights are. A store of this kind cannot do without one. */
    private static final char[] PASS = "receiver".toCharArray();

    /** Longer is refused by some systems: https://support.apple.com/en-us/103769 */
    private static final Duration LIFE = Duration.ofDays(800);

    private static final Duration BEFORE = Duration.ofDays(1);
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1");

    private final KeyStore store;

    private OwnCertificates(KeyStore store) {
        this.store = store;
    }

    /** Those that are kept in a folder, made anew where there are none, or none that can be read and still holds. */
    public static OwnCertificates in(Path folder, InstantSource clock) throws IOException {
        Path file = folder.resolve(FILE);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore kept = KeyStore.getInstance("PKCS12");
            kept.load(in, PASS);
            OwnCertificates own = new OwnCertificates(kept);
            if (clock.instant().plus(BEFORE).isBefore(own.until())) {
                return own;
            }
        } catch (NoSuchFileException first) {
            LOG.log(System.Logger.Level.DEBUG, "The first certificate is made", first);
        } catch (IOException | GeneralSecurityException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "The receiver's certificate is made anew", unreadable);
        }
        try {
            OwnCertificates made = make(clock.instant());
            made.keep(folder, file);
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IOException("No certificate can be made", impossible);
        }
    }

    static OwnCertificates make(Instant now) throws IOException, GeneralSecurityException {
        Instant from = now.minus(BEFORE);
        Instant until = now.plus(LIFE);
        Signed authority = Signed.by(null, new Signed.Words("Hookwright receiver authority", from, until, List.of()));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASS);
        store.setCertificateEntry(AUTHORITY, authority.certificate());
        for (Flavour flavour : Flavour.values()) {
            Signed leaf = leaf(flavour, authority, now);
            Certificate[] chain = flavour == Flavour.SELF_SIGNED
                    ? new Certificate[] {leaf.certificate()}
                    : new Certificate[] {leaf.certificate(), authority.certificate()};
            store.setKeyEntry(alias(flavour), leaf.keys().getPrivate(), PASS, chain);
        }
        return new OwnCertificates(store);
    }

    private static Signed leaf(Flavour flavour, Signed authority, Instant now) throws GeneralSecurityException {
        Instant from = now.minus(BEFORE);
        Instant until = now.plus(LIFE);
        return switch (flavour) {
            case SOUND -> Signed.by(authority, new Signed.Words("localhost", from, until, HERE));
            case EXPIRED ->
                Signed.by(authority, new Signed.Words("localhost", now.minus(LIFE), now.minus(BEFORE), HERE));
            case NOT_YET_VALID ->
                Signed.by(authority, new Signed.Words("localhost", now.plus(Duration.ofDays(365)), until, HERE));
            case OTHER_HOST ->
                Signed.by(
                        authority,
                        new Signed.Words("hooks.example.com", from, until, List.of("hooks.example.com")));
            case SELF_SIGNED -> Signed.by(null, new Signed.Words("localhost", from, until, HERE));
        };
    }

    /** What a server needs to show this certificate. */
    public SSLContext context(Flavour flavour) throws IOException {
        try {
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, PASS);
            String alias = alias(flavour);
            one.setKeyEntry(alias, store.getKey(alias, PASS), PASS, store.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASS);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The receiver's certificate cannot be used", unusable);
        }
    }

    /** The authority as text that other programs read, for a sender that is to trust the receiver. */
    public String authority() throws IOException {
        try {
            byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, line)
                            .encodeToString(store.getCertificate(AUTHORITY).getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The receiver's authority cannot be read", unusable);
        }
    }

    /** When the sound one ends. */
    public Instant until() throws IOException {
        try {
            if (store.getCertificate(alias(Flavour.SOUND)) instanceof X509Certificate sound) {
                return sound.getNotAfter().toInstant();
            }
            throw new IOException("The receiver's certificate is missing");
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The receiver's certificate cannot be read", unusable);
        }
    }

    private static String alias(Flavour flavour) {
        return flavour.name().toLowerCase(Locale.ROOT);
    }

    /** A temporary file is its owner's alone where the system has such rights; the move keeps them. */
    private void keep(Path folder, Path file) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASS);
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".", ".tmp");
        try {
            Files.write(fresh, bytes.toByteArray());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
