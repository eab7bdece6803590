package org.hookwright.payload;

import java.util.Optional;

/**
 * What a picture says of itself in its first bytes, read before anything is made of it: a few kilobytes can claim to be
 * gigabytes of colours.
 *
 * @param kind such as {@code PNG}
 * @param frames how many pictures follow one another; of a GIF they are counted without being read
 */
public record PictureHead(String kind, int width, int height, int frames) {
    /** Of all frames together. */
    public long pixels() {
        return (long) width * height * frames;
    }

    /** Reads PNG, GIF and JPEG; empty for everything else, and for what breaks off before it has said its size. */
    public static Optional<PictureHead> of(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A) && bytes.length >= 24) {
            return head("PNG", four(bytes, 16), four(bytes, 20), 1);
        }
        if (begins(bytes, 'G', 'I', 'F', '8') && bytes.length >= 10) {
            return head("GIF", at(bytes, 6) | at(bytes, 7) << 8, at(bytes, 8) | at(bytes, 9) << 8, frames(bytes));
        }
        return begins(bytes, 0xFF, 0xD8, 0xFF) ? jpeg(bytes) : Optional.empty();
    }

    /** Walks the segments of a JPEG to the one that begins the frame. */
    private static Optional<PictureHead> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && at(bytes, at) == 0xFF) {
            int marker = at(bytes, at + 1);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return head("JPEG", two(bytes, at + 7), two(bytes, at + 5), 1);
            }
            boolean alone = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            at += alone ? 1 : 2 + Math.max(2, two(bytes, at + 2));
        }
        return Optional.empty();
    }

    private static Optional<PictureHead> head(String kind, int width, int height, int frames) {
        return width > 0 && height > 0
                ? Optional.of(new PictureHead(kind, width, height, frames))
                : Optional.empty();
    }

    /** Each frame of a moving GIF has a control block before it; what looks like one by chance makes it the safer. */
    private static int frames(byte[] bytes) {
        int found = 0;
        for (int i = 10; i + 2 < bytes.length; i++) {
            if (at(bytes, i) == 0x21 && at(bytes, i + 1) == 0xF9 && at(bytes, i + 2) == 4) {
                found++;
            }
        }
        return Math.max(1, found);
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if (at(bytes, i) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    private static int two(byte[] bytes, int index) {
        return at(bytes, index) << 8 | at(bytes, index + 1);
    }

    private static int four(byte[] bytes, int index) {
        return two(bytes, index) << 16 | two(bytes, index + 2);
    }
}
