package org.hookwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.hookwright.ticket.Secret;

/**
 * The vault's bytes: a header that says how the key is made, then AES-256-GCM. The header is authenticated with the
 * rest.
 *
 * <p>Argon2id with 64 MiB, 3 passes, 1 lane: the second recommendation of RFC 9106, section 4, with one lane because
 * two processors are all that can be counted on.
 */
final class Seal {
    private static final byte[] MARK = "HWV1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 4 + 1 + SALT_BYTES + NONCE_BYTES;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    private final boolean byPassPhrase;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] secret;

    private Seal(boolean byPassPhrase, byte[] salt, byte[] nonce, byte[] secret) {
        this.byPassPhrase = byPassPhrase;
        this.salt = salt;
        this.nonce = nonce;
        this.secret = secret;
    }

    static Seal fresh(boolean byPassPhrase, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Seal(byPassPhrase, salt, new byte[NONCE_BYTES], new byte[0]);
    }

    /** @throws IllegalArgumentException where the bytes are no vault */
    static Seal read(byte[] bytes) {
        if (bytes.length < HEADER_BYTES + TAG_BITS / 8 || !Arrays.equals(bytes, 0, 4, MARK, 0, 4) || bytes[4] > 1) {
            throw new IllegalArgumentException("No vault");
        }
        return new Seal(
                bytes[4] == 1,
                Arrays.copyOfRange(bytes, 5, 5 + SALT_BYTES),
                Arrays.copyOfRange(bytes, 5 + SALT_BYTES, HEADER_BYTES),
                Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length));
    }

    boolean byPassPhrase() {
        return byPassPhrase;
    }

    /** Whether the same pass phrase, or the same device, has the same key for both. */
    boolean isMadeAs(Seal other) {
        return byPassPhrase == other.byPassPhrase && Arrays.equals(salt, other.salt);
    }

    /** The same key for the same letters, however a keyboard has put them together. */
    byte[] keyFrom(Secret phrase) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[32];
        generator.generateBytes(
                Normalizer.normalize(phrase.reveal(), Normalizer.Form.NFC).toCharArray(), key);
        return key;
    }

    Seal close(byte[] key, byte[] plain, SecureRandom random) throws GeneralSecurityException {
        byte[] once = new byte[NONCE_BYTES];
        random.nextBytes(once);
        Seal seal = new Seal(byPassPhrase, salt, once, new byte[0]);
        return new Seal(
                byPassPhrase, salt, once, seal.cipher(Cipher.ENCRYPT_MODE, key).doFinal(plain));
    }

    byte[] open(byte[] key) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key).doFinal(secret);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + secret.length)
                .put(header())
                .put(secret)
                .array();
    }

    private Cipher cipher(int mode, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header());
        return cipher;
    }

    private byte[] header() {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(MARK)
                .put((byte) (byPassPhrase ? 1 : 0))
                .put(salt)
                .put(nonce)
                .array();
    }
}
