package org.hookwright.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.hookwright.ticket.Secret;

/** Reads private keys out of PEM blocks: PKCS#8 and the older forms for RSA and EC, each open or encrypted. */
final class PrivateKeys {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private PrivateKeys() {}

    /** The pass word does not open the key, or there is none. */
    static final class LockedException extends GeneralSecurityException {
        private static final long serialVersionUID = 1L;

        LockedException(String message, Throwable cause) {
            super(message, cause);
        }

        LockedException(String message) {
            super(message);
        }
    }

    static boolean isKey(Pem.Block block) {
        return block.label().endsWith("PRIVATE KEY");
    }

    /**
     * The key of a block.
     *
     * @throws LockedException if it is encrypted and the pass word does not open it
     */
    static PrivateKey read(Pem.Block block, Optional<Secret> password) throws GeneralSecurityException {
        return switch (block.label()) {
            case "ENCRYPTED PRIVATE KEY" -> decrypted(block.bytes(), password(password));
            case "RSA PRIVATE KEY" -> ofPkcs8(Der.rsa(open(block, password)), block);
            case "EC PRIVATE KEY" -> ofPkcs8(Der.elliptic(open(block, password)), block);
            default -> ofPkcs8(block.bytes());
        };
    }

    private static Secret password(Optional<Secret> password) throws LockedException {
        return password.filter(secret -> !secret.reveal().isEmpty())
                .orElseThrow(() -> new LockedException("There is no pass word"));
    }

    private static PrivateKey decrypted(byte[] bytes, Secret password) throws GeneralSecurityException {
        EncryptedPrivateKeyInfo info;
        try {
            info = new EncryptedPrivateKeyInfo(bytes);
        } catch (IOException broken) {
            throw new InvalidKeySpecException("Not an encrypted key", broken);
        }
        // PBES2 is a frame; which cipher stands in it, this platform tells only as the text of the parameters.
        String algorithm =
                info.getAlgName().equals("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13")
                        ? String.valueOf(info.getAlgParameters())
                        : info.getAlgName();
        Cipher cipher = Cipher.getInstance(algorithm);
        PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray());
        try {
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec),
                    info.getAlgParameters());
            return ofPkcs8(info.getKeySpec(cipher).getEncoded());
        } catch (GeneralSecurityException wrong) {
            throw new LockedException("The pass word does not open the key", wrong);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] open(Pem.Block block, Optional<Secret> password) throws GeneralSecurityException {
        Optional<String> how = block.header("DEK-Info");
        return how.isEmpty() ? block.bytes() : opened(block.bytes(), how.get(), password(password));
    }

    /** The encryption of OpenSSL's traditional files: {@code AES-256-CBC,} and the first block in hexadecimal. */
    private static byte[] opened(byte[] bytes, String how, Secret password) throws GeneralSecurityException {
        String[] parts = how.split(",", 2);
        byte[] first = HexFormat.of().parseHex(parts.length == 2 ? parts[1].strip() : "");
        String name = parts[0].strip();
        boolean triple = name.startsWith("DES-EDE3");
        int bits = name.startsWith("AES-") ? Integer.parseInt(name.substring(4, 7)) : 192;
        Cipher cipher = Cipher.getInstance(triple ? "DESede/CBC/PKCS5Padding" : "AES/CBC/PKCS5Padding");
        byte[] key = derived(password, Arrays.copyOf(first, 8), bits / 8);
        try {
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(key, triple ? "DESede" : "AES"), new IvParameterSpec(first));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new LockedException("The pass word does not open the key", wrong);
        }
    }

    /** OpenSSL's {@code EVP_BytesToKey} with MD5 and one round, which those files are bound to. */
    private static byte[] derived(Secret password, byte[] salt, int length) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        byte[] key = new byte[length];
        byte[] last = {};
        for (int at = 0; at < length; at += last.length) {
            digest.update(last);
            digest.update(password.reveal().getBytes(StandardCharsets.UTF_8));
            last = digest.digest(salt);
            System.arraycopy(last, 0, key, at, Math.min(last.length, length - at));
        }
        return key;
    }

    /** A wrong pass word may leave a padding that looks right, with noise before it. */
    private static PrivateKey ofPkcs8(byte[] bytes, Pem.Block block) throws GeneralSecurityException {
        try {
            return ofPkcs8(bytes);
        } catch (InvalidKeySpecException noise) {
            if (block.header("DEK-Info").isPresent()) {
                throw new LockedException("The pass word does not open the key", noise);
            }
            throw noise;
        }
    }

    private static PrivateKey ofPkcs8(byte[] bytes) throws GeneralSecurityException {
        InvalidKeySpecException refused = new InvalidKeySpecException("No kind of key");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException other) {
                refused.addSuppressed(other);
            }
        }
        throw refused;
    }
}
