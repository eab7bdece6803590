package org.hookwright.send;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.ticket.Network.ClientCertificate;
import org.hookwright.ticket.Secret;

/**
 * What is shown to a server that asks who calls.
 *
 * @param chain the certificate that belongs to the key first
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {
    Identity {
        chain = List.copyOf(chain);
    }

    /** Reads it; relative names are looked for in the base folder. */
    static Identity read(Path base, ClientCertificate from, Optional<Secret> password) throws BadCredential {
        byte[] bytes = Authorities.bytes(base, from.file(), Kind.CLIENT_KEY_UNREADABLE);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("-----BEGIN ") ? pem(base, from, text, password) : store(from, bytes, password);
    }

    private static Identity pem(Path base, ClientCertificate from, String text, Optional<Secret> password)
            throws BadCredential {
        String keyFile = from.key().isEmpty() ? from.file() : from.key();
        String keyText = from.key().isEmpty()
                ? text
                : new String(Authorities.bytes(base, keyFile, Kind.CLIENT_KEY_UNREADABLE), StandardCharsets.ISO_8859_1);
        List<X509Certificate> certificates = Authorities.certificates(
                text.getBytes(StandardCharsets.ISO_8859_1), from.file(), Kind.CLIENT_KEY_UNREADABLE);
        if (certificates.isEmpty()) {
            throw unreadable(from.file(), "no-certificate");
        }
        Pem.Block block = Pem.blocks(keyText).stream()
                .filter(PrivateKeys::isKey)
                .findFirst()
                .orElseThrow(() -> unreadable(keyFile, "no-key"));
        PrivateKey key = key(block, keyFile, password);
        return new Identity(key, ordered(key, certificates, from.file()));
    }

    private static PrivateKey key(Pem.Block block, String file, Optional<Secret> password) throws BadCredential {
        try {
            return PrivateKeys.read(block, password);
        } catch (PrivateKeys.LockedException locked) {
            throw locked(file, password);
        } catch (GeneralSecurityException | IllegalArgumentException odd) {
            throw unreadable(file, "odd-key");
        }
    }

    private static Identity store(ClientCertificate from, byte[] bytes, Optional<Secret> password)
            throws BadCredential {
        char[] word = password.map(Secret::reveal).orElse("").toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), word);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, word);
                Certificate[] chain = store.getCertificateChain(alias);
                if (key instanceof PrivateKey own && chain != null) {
                    return new Identity(own, x509(chain));
                }
            }
            throw unreadable(from.file(), "no-key");
        } catch (UnrecoverableKeyException wrong) {
            throw locked(from.file(), password);
        } catch (IOException broken) {
            if (broken.getCause() instanceof UnrecoverableKeyException) {
                throw locked(from.file(), password);
            }
            throw unreadable(from.file(), "no-store");
        } catch (GeneralSecurityException odd) {
            throw unreadable(from.file(), "odd-key");
        }
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        List<X509Certificate> all = new ArrayList<>();
        for (Certificate certificate : chain) {
            if (certificate instanceof X509Certificate one) {
                all.add(one);
            }
        }
        return all;
    }

    /** The certificate of the key, then the others as they stand. */
    private static List<X509Certificate> ordered(PrivateKey key, List<X509Certificate> all, String file)
            throws BadCredential {
        X509Certificate own = all.stream()
                .filter(certificate -> belong(key, certificate))
                .findFirst()
                .orElseThrow(() -> unreadable(file, "other-key"));
        List<X509Certificate> chain = new ArrayList<>(all);
        chain.remove(own);
        chain.addFirst(own);
        return chain;
    }

    /** Whether what one half signs the other takes for signed. */
    private static boolean belong(PrivateKey key, X509Certificate certificate) {
        PublicKey open = certificate.getPublicKey();
        String algorithm = switch (open) {
            case RSAKey _ -> "SHA256withRSA";
            case ECKey _ -> "SHA256withECDSA";
            default -> open.getAlgorithm();
        };
        byte[] something = "something".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(something);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(something);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static BadCredential unreadable(String file, String what) {
        return new BadCredential(Kind.CLIENT_KEY_UNREADABLE, file, Sentence.of("send.credential." + what, file));
    }

    private static BadCredential locked(String file, Optional<Secret> password) {
        String what = password.isEmpty() ? "locked" : "wrong-password";
        return new BadCredential(Kind.CLIENT_KEY_LOCKED, file, Sentence.of("send.credential." + what, file));
    }

    @Override
    public String toString() {
        return "Identity";
    }
}
