package org.hookwright.receiver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that nobody can change. */
public final class Bytes {
    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    static Bytes of(byte[] octets) {
        return new Bytes(octets.clone());
    }

    public int size() {
        return octets.length;
    }

    public byte[] toArray() {
        return octets.clone();
    }

    /** As text; what is no UTF-8 becomes the replacement character. */
    public String utf8() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(octets, bytes.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
