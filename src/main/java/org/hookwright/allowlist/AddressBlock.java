package org.hookwright.allowlist;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Addresses that begin alike: one, or all of a network, in version 4 or 6.
 *
 * @param prefix how many bits are the same in all of them
 */
public final class AddressBlock implements Comparable<AddressBlock> {
    private static final Comparator<AddressBlock> ORDER = Comparator.<AddressBlock>comparingInt(
                    block -> block.bytes.length)
            .thenComparing((one, other) -> Arrays.compareUnsigned(one.bytes, other.bytes))
            .thenComparingInt(block -> block.prefix);

    private final byte[] bytes;
    private final int prefix;

    private AddressBlock(byte[] bytes, int prefix) {
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /**
     * The addresses that begin with the first {@code prefix} bits of this one.
     *
     * @throws IllegalArgumentException where there are no so many bits, or others behind them are set
     */
    static AddressBlock of(byte[] bytes, int prefix) {
        if (prefix < 0 || prefix > bytes.length * 8 || !Arrays.equals(bytes, first(bytes, prefix))) {
            throw new IllegalArgumentException("No block of /" + prefix);
        }
        return new AddressBlock(bytes.clone(), prefix);
    }

    /** Reads {@code 192.0.2.0/24} or {@code 192.0.2.7}, for what is known to be right. */
    public static AddressBlock of(String text) {
        return switch (AddressText.read(text)) {
            case AddressText.Read.Block(var block) -> block;
            case AddressText.Read.Fault fault -> throw new IllegalArgumentException(text + ": " + fault.why());
        };
    }

    /** The same bytes with every bit behind the prefix cleared. */
    static byte[] first(byte[] bytes, int prefix) {
        byte[] kept = bytes.clone();
        for (int i = 0; i < kept.length; i++) {
            int bits = Math.clamp(prefix - i * 8L, 0, 8);
            kept[i] &= (byte) (0xff << (8 - bits));
        }
        return kept;
    }

    public boolean isVersion6() {
        return bytes.length == 16;
    }

    public int prefix() {
        return prefix;
    }

    /** Whether it is one address and no more. */
    public boolean isSingle() {
        return prefix == bytes.length * 8;
    }

    /** How many addresses it has. */
    public BigInteger size() {
        return BigInteger.ONE.shiftLeft(bytes.length * 8 - prefix);
    }

    /** The last of its addresses. */
    public String last() {
        byte[] last = bytes.clone();
        for (int i = 0; i < last.length; i++) {
            int bits = Math.clamp(prefix - i * 8L, 0, 8);
            last[i] |= (byte) (0xff >>> bits);
        }
        return text(last);
    }

    /** Whether the address is one of these. A version 4 address in version 6 clothes is taken for what it is. */
    public boolean contains(InetAddress address) {
        byte[] other = bare(address.getAddress());
        return other.length == bytes.length && Arrays.equals(first(other, prefix), bytes);
    }

    /** Whether every address of the other is one of these. */
    public boolean contains(AddressBlock other) {
        return other.bytes.length == bytes.length
                && other.prefix >= prefix
                && Arrays.equals(first(other.bytes, prefix), bytes);
    }

    /** {@code ::ffff:192.0.2.1} is how a socket of both versions names a version 4 address. */
    static byte[] bare(byte[] bytes) {
        boolean mapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; i < 10 && mapped; i++) {
            mapped = bytes[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }

    /** The address, without its prefix; version 6 in the shortest form, as RFC 5952 wants it. */
    public String address() {
        return text(bytes);
    }

    /** With the prefix, also where it is one address. */
    public String cidr() {
        return address() + "/" + prefix;
    }

    /** As short as it can be written. */
    @Override
    public String toString() {
        return isSingle() ? address() : cidr();
    }

    private static String text(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            return address instanceof Inet4Address ? address.getHostAddress() : shortest(bytes);
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String shortest(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        int start = 0;
        int longest = 0;
        for (int i = 0; i < 8; i++) {
            int zeros = 0;
            while (i + zeros < 8 && groups[i + zeros] == 0) {
                zeros++;
            }
            if (zeros > longest) {
                longest = zeros;
                start = i;
            }
        }
        return longest < 2
                ? joined(groups, 0, 8)
                : joined(groups, 0, start) + "::" + joined(groups, start + longest, 8);
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    @Override
    public int compareTo(AddressBlock other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressBlock block && block.prefix == prefix && Arrays.equals(block.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + prefix;
    }
}
