package org.hookwright.receiver.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes values in the distinguished encoding of ASN.1, as far as certificates need it: ITU-T X.690. */
final class Der {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return of(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return of(0x31, parts);
    }

    static byte[] explicit(int number, byte[] inner) {
        return of(0xa0 + number, inner);
    }

    /** A value whose tag is replaced by one that only its place explains. */
    static byte[] implicit(int number, byte[] content) {
        return of(0x80 + number, content);
    }

    static byte[] whole(BigInteger number) {
        return of(0x02, number.toByteArray());
    }

    static byte[] yes() {
        return of(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] text(String text) {
        return of(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] content) {
        return of(0x04, content);
    }

    /**
     * Bits.
     *
     * @param unused of the last byte
     */
    static byte[] bits(int unused, byte[] content) {
        return of(0x03, new byte[] {(byte) unused}, content);
    }

    /** Any time as the form that reaches beyond 2049; readers take it for earlier ones, too. */
    static byte[] time(Instant time) {
        return of(0x18, TIME.format(time.atOffset(ZoneOffset.UTC)).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] identifier(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        arc(out, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            arc(out, Long.parseLong(arcs[i]));
        }
        return of(0x06, out.toByteArray());
    }

    private static void arc(ByteArrayOutputStream out, long number) {
        int groups = Math.max(1, (64 - Long.numberOfLeadingZeros(number) + 6) / 7);
        for (int i = groups - 1; i >= 0; i--) {
            int seven = (int) (number >>> (7 * i)) & 0x7f;
            out.write(i == 0 ? seven : seven | 0x80);
        }
    }

    private static byte[] of(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            out.write(0x80 | (digits.length - from));
            out.write(digits, from, digits.length - from);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
