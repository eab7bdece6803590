package org.hookwright.receiver.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate with its key; the fields are those of https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
record Signed(X509Certificate certificate, KeyPair keys) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final byte[] ALGORITHM = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));

    /**
     * What a certificate says.
     *
     * @param hosts names and addresses that it is for; none for an authority
     */
    record Words(String name, Instant from, Instant until, List<String> hosts) {
        boolean isAuthority() {
            return hosts.isEmpty();
        }
    }

    /** Makes a key and has it signed by an authority, or by itself. */
    static Signed by(@Nullable Signed authority, Words words) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), CHANCE);
        KeyPair keys = generator.generateKeyPair();
        KeyPair signer = authority == null ? keys : authority.keys();
        byte[] issuer = authority == null
                ? name(words.name())
                : authority.certificate().getSubjectX500Principal().getEncoded();
        byte[] said = Der.sequence(
                Der.explicit(0, Der.whole(BigInteger.TWO)),
                Der.whole(new BigInteger(120, CHANCE).setBit(120)),
                ALGORITHM,
                issuer,
                Der.sequence(Der.time(words.from()), Der.time(words.until())),
                name(words.name()),
                keys.getPublic().getEncoded(),
                Der.explicit(3, extensions(words, keys.getPublic(), signer.getPublic())));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer.getPrivate());
        signature.update(said);
        byte[] whole = Der.sequence(said, ALGORITHM, Der.bits(0, signature.sign()));
        return new Signed(
                (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(whole)),
                keys);
    }

    private static byte[] name(String common) {
        return Der.sequence(
                Der.set(Der.sequence(Der.identifier("2.5.4.10"), Der.text("Hookwright"))),
                Der.set(Der.sequence(Der.identifier("2.5.4.3"), Der.text(common))));
    }

    private static byte[] extensions(Words words, PublicKey own, PublicKey signer) throws GeneralSecurityException {
        List<byte[]> all = new ArrayList<>();
        all.add(extension("2.5.29.14", false, Der.octets(digest(own))));
        all.add(extension("2.5.29.35", false, Der.sequence(Der.implicit(0, digest(signer)))));
        if (words.isAuthority()) {
            all.add(extension("2.5.29.19", true, Der.sequence(Der.yes())));
            all.add(extension("2.5.29.15", true, Der.bits(1, new byte[] {0x06})));
        } else {
            all.add(extension("2.5.29.19", true, Der.sequence()));
            all.add(extension("2.5.29.15", true, Der.bits(7, new byte[] {(byte) 0x80})));
            all.add(extension("2.5.29.37", false, Der.sequence(Der.identifier("1.3.6.1.5.5.7.3.1"))));
            all.add(extension(
                    "2.5.29.17",
                    false,
                    Der.sequence(words.hosts().stream().map(Signed::host).toArray(byte[][]::new))));
        }
        return Der.sequence(all.toArray(byte[][]::new));
    }

    private static byte[] extension(String identifier, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(value))
                : Der.sequence(Der.identifier(identifier), Der.octets(value));
    }

    /** A name, or an address in its bytes. */
    private static byte[] host(String host) {
        if (host.equals("::1")) {
            byte[] address = new byte[16];
            address[15] = 1;
            return Der.implicit(7, address);
        }
        if (host.matches("\\d+(\\.\\d+){3}")) {
            byte[] address = new byte[4];
            String[] parts = host.split("\\.", -1);
            for (int i = 0; i < address.length; i++) {
                address[i] = (byte) Integer.parseInt(parts[i]);
            }
            return Der.implicit(7, address);
        }
        return Der.implicit(2, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }
}
