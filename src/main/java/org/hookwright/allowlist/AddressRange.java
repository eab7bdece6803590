package org.hookwright.allowlist;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** {@code 192.0.2.8-11}: addresses one behind the other, as the vendor writes them, in the fewest blocks. */
final class AddressRange {
    private AddressRange() {}

    static List<AddressBlock> blocks(String range) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            return List.of(AddressBlock.of(range));
        }
        String first = range.substring(0, dash);
        String last = first.substring(0, first.lastIndexOf('.') + 1) + range.substring(dash + 1);
        return blocks(number(first), number(last));
    }

    /** Both ends included. */
    private static List<AddressBlock> blocks(long first, long last) {
        if (first > last) {
            throw new IllegalArgumentException("The range is the wrong way round");
        }
        List<AddressBlock> blocks = new ArrayList<>();
        long at = first;
        while (at <= last) {
            int bits = at == 0 ? 32 : Math.min(32, Long.numberOfTrailingZeros(at));
            while (at + (1L << bits) - 1 > last) {
                bits--;
            }
            blocks.add(AddressBlock.of(ByteBuffer.allocate(4).putInt((int) at).array(), 32 - bits));
            at += 1L << bits;
        }
        return blocks;
    }

    private static long number(String address) {
        long number = 0;
        for (String part : AddressBlock.of(address).address().split("\\.", -1)) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }
}
