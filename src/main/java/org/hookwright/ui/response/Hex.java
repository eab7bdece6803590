package org.hookwright.ui.response;

import java.util.Locale;

/** Bytes that are no text, in numbers: sixteen a line, with what can be read of them beside. */
final class Hex {
    private static final int A_LINE = 16;

    private Hex() {}

    static String dump(byte[] bytes, long from) {
        StringBuilder text = new StringBuilder(bytes.length * 5);
        for (int line = 0; line < bytes.length; line += A_LINE) {
            if (line > 0) {
                text.append('\n');
            }
            line(bytes, line, from, text);
        }
        return text.toString();
    }

    private static void line(byte[] bytes, int line, long from, StringBuilder text) {
        text.append(String.format(Locale.ROOT, "%08x ", from + line));
        StringBuilder readable = new StringBuilder(A_LINE);
        for (int i = line; i < line + A_LINE; i++) {
            text.append(i == line + A_LINE / 2 ? "  " : " ");
            if (i < bytes.length) {
                int sign = bytes[i] & 0xFF;
                text.append(Character.forDigit(sign >> 4, 16)).append(Character.forDigit(sign & 15, 16));
                readable.append(sign >= ' ' && sign < 0x7F ? (char) sign : '·');
            } else {
                text.append("  ");
            }
        }
        text.append("  ").append(readable);
    }
}
