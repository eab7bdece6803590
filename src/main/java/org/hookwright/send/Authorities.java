package org.hookwright.send;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.hookwright.language.Sentence;

/** Reads files with certificates, and adds those that are trusted to those that the system trusts. */
final class Authorities {
    /** No file of certificates or keys is as large; one that is was chosen by mistake. */
    private static final long MOST_BYTES = 4_000_000;

    private Authorities() {}

    /** The certificates of a PEM file, or the one of a DER file; never none. */
    static List<X509Certificate> read(Path base, String file) throws BadCredential {
        FailureReason.Kind kind = FailureReason.Kind.AUTHORITIES_UNREADABLE;
        List<X509Certificate> found = certificates(bytes(base, file, kind), file, kind);
        if (found.isEmpty()) {
            throw new BadCredential(kind, file, Sentence.of("send.credential.no-certificate", file));
        }
        return found;
    }

    /** A file's bytes; relative names are looked for in the base folder. */
    static byte[] bytes(Path base, String file, FailureReason.Kind kind) throws BadCredential {
        try {
            Path path = base.resolve(file);
            if (Files.isDirectory(path)) {
                throw new BadCredential(kind, file, Sentence.of("send.credential.folder", file));
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new BadCredential(kind, file, Sentence.of("send.credential.large", file));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new BadCredential(kind, file, Sentence.of("send.credential.missing", file));
        } catch (IOException refused) {
            throw new BadCredential(kind, file, Sentence.of("send.credential.unreadable", file));
        }
    }

    static List<X509Certificate> certificates(byte[] bytes, String file, FailureReason.Kind kind) throws BadCredential {
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<byte[]> each = Pem.blocks(new String(bytes, StandardCharsets.ISO_8859_1)).stream()
                    .filter(block -> block.label().endsWith("CERTIFICATE"))
                    .map(Pem.Block::bytes)
                    .toList();
            boolean single = each.isEmpty() && bytes.length > 0 && bytes[0] == 0x30;
            for (byte[] one : single ? List.of(bytes) : each) {
                Certificate certificate = factory.generateCertificate(new ByteArrayInputStream(one));
                if (certificate instanceof X509Certificate x509) {
                    found.add(x509);
                }
            }
            return found;
        } catch (CertificateException broken) {
            throw new BadCredential(kind, file, Sentence.of("send.credential.no-certificate", file));
        }
    }

    /** Whom the system trusts, and these beside them. */
    static X509TrustManager beside(X509TrustManager system, List<X509Certificate> own) {
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            int number = 0;
            for (X509Certificate trusted : system.getAcceptedIssuers()) {
                all.setCertificateEntry("system-" + number++, trusted);
            }
            for (X509Certificate trusted : own) {
                all.setCertificateEntry("own-" + number++, trusted);
            }
            return judge(all);
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("This Java keeps no certificates", broken);
        }
    }

    private static X509TrustManager judge(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new IllegalStateException("This Java trusts nobody");
    }
}
