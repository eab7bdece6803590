package org.hookwright.check;

/** Sizes as they go over the wire. */
final class Utf8 {
    private Utf8() {}

    /** The number of bytes a text takes, without making them. */
    static long length(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= 0x80) {
                // a surrogate is half of four bytes
                length += sign < 0x800 || Character.isSurrogate(sign) ? 1 : 2;
            }
        }
        return length;
    }
}
