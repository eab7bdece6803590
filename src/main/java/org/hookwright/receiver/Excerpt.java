package org.hookwright.receiver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A few bytes around a place, so that a person sees what stands there. */
final class Excerpt {
    private static final int BEFORE = 16;
    private static final int BEHIND = 32;
    private static final int HEX_BEFORE = 4;
    private static final int HEX_BEHIND = 12;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private Excerpt() {}

    /** Whether the bytes are UTF-8 without signs that nobody can see. */
    static boolean isText(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    /** What stands there, with signs for line ends and tabs; an ellipsis where it goes on. */
    static String around(byte[] bytes, int at, boolean text) {
        int from = text ? begin(bytes, Math.max(0, at - BEFORE)) : Math.max(0, at - HEX_BEFORE);
        int to = text
                ? begin(bytes, Math.min(bytes.length, at + BEHIND))
                : Math.min(bytes.length, at + HEX_BEHIND);
        String shown = text
                ? new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8)
                        .replace("\r", "␍")
                        .replace("\n", "␊")
                        .replace("\t", "␉")
                : HEX.formatHex(bytes, from, to);
        return (from > 0 ? "…" : "") + shown + (to < bytes.length ? "…" : "");
    }

    /** The beginning of the sign that a byte belongs to. */
    private static int begin(byte[] bytes, int index) {
        int begin = index;
        while (begin > 0 && begin < bytes.length && (bytes[begin] & 0xc0) == 0x80) {
            begin--;
        }
        return begin;
    }
}
