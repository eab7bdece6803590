package org.hookwright.send;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.spec.InvalidKeySpecException;
import java.util.HexFormat;

/** Puts the keys of older formats into the one that this platform reads, PKCS#8 (RFC 5208), byte by byte. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int PARAMETERS = 0xa0;
    private static final byte[] VERSION_0 = {INTEGER, 1, 0};

    /** 1.2.840.113549.1.1.1, and the NULL that belongs to it. */
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");

    /** 1.2.840.10045.2.1. */
    private static final byte[] ELLIPTIC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private Der() {}

    /** A key of {@code RSA PRIVATE KEY}, RFC 8017 A.1.2. */
    static byte[] rsa(byte[] key) {
        return wrapped(RSA, key);
    }

    /** A key of {@code EC PRIVATE KEY}, RFC 5915, which names its curve inside. */
    static byte[] elliptic(byte[] key) throws InvalidKeySpecException {
        return wrapped(joined(ELLIPTIC, curve(key)), key);
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return item(SEQUENCE, joined(VERSION_0, item(SEQUENCE, algorithm), item(OCTETS, key)));
    }

    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        try {
            ByteBuffer all = ByteBuffer.wrap(key);
            ByteBuffer inside = open(all);
            while (inside.hasRemaining()) {
                int tag = inside.get() & 0xff;
                byte[] value = new byte[length(inside)];
                inside.get(value);
                if (tag == PARAMETERS) {
                    return value;
                }
            }
        } catch (BufferUnderflowException | NegativeArraySizeException cut) {
            throw new InvalidKeySpecException("The key is cut short", cut);
        }
        throw new InvalidKeySpecException("The key does not name its curve");
    }

    private static ByteBuffer open(ByteBuffer from) {
        from.get();
        int length = length(from);
        return from.slice(from.position(), Math.min(length, from.remaining()));
    }

    /** RFC 8017 keys of any real size need four bytes at most. */
    private static int length(ByteBuffer from) {
        int first = from.get() & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = (length << 8) | (from.get() & 0xff);
        }
        return Math.min(length, from.remaining());
    }

    private static byte[] item(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length < 0x80) {
            out.write(value.length);
        } else {
            int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(value.length) + 7) / 8;
            out.write(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--) {
                out.write(value.length >> (8 * i));
            }
        }
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
