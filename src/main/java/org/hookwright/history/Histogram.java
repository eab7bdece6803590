package org.hookwright.history;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * How often which response time occurred, in buckets that are a sixty-fourth of their value wide: what is read out of
 * them is right to 0.8 per cent, from a microsecond to hours.
 */
final class Histogram {
    private static final int BITS = 6;
    private static final int PARTS = 1 << BITS;
    private static final int MASK = 0x7f;
    private static final int MORE = 0x80;

    private int[] counts = new int[0];
    private long total;

    static int bucket(long nanos) {
        long micros = Math.max(0, nanos / 1_000);
        if (micros < 2 * PARTS) {
            return (int) micros;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - BITS;
        return shift * PARTS + (int) (micros >>> shift);
    }

    /** The middle of a bucket. */
    static Duration middle(int bucket) {
        if (bucket < 2 * PARTS) {
            return Duration.ofNanos(bucket * 1_000L);
        }
        int shift = bucket / PARTS - 1;
        long from = (long) (PARTS + bucket % PARTS) << shift;
        return Duration.ofNanos((from * 2 + (1L << shift) - 1) * 500);
    }

    void add(long nanos) {
        addTo(bucket(nanos), 1);
    }

    /** Takes one away that was added before. */
    void remove(long nanos) {
        int bucket = bucket(nanos);
        if (bucket < counts.length && counts[bucket] > 0) {
            addTo(bucket, -1);
        }
    }

    /** Adds what {@link #bytes} wrote. */
    void add(byte[] bytes) {
        int bucket = 0;
        for (int[] at = {0}; at[0] < bytes.length; ) {
            bucket += read(bytes, at);
            addTo(bucket, read(bytes, at));
        }
    }

    void add(Histogram other) {
        for (int bucket = 0; bucket < other.counts.length; bucket++) {
            if (other.counts[bucket] != 0) {
                addTo(bucket, other.counts[bucket]);
            }
        }
    }

    private void addTo(int bucket, int more) {
        if (bucket >= counts.length) {
            counts = Arrays.copyOf(counts, bucket + PARTS);
        }
        counts[bucket] += more;
        total += more;
    }

    long total() {
        return total;
    }

    /** What this share of all is not slower than; zero where there are none. */
    Duration quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= rank) {
                return middle(bucket);
            }
        }
        return Duration.ZERO;
    }

    /** Pairs of the distance to the bucket before and the count, small numbers in one byte each. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                write(bucket - before, bytes);
                write(counts[bucket], bytes);
                before = bucket;
            }
        }
        return bytes.toByteArray();
    }

    private static void write(int number, ByteArrayOutputStream to) {
        int rest = number;
        while (rest > MASK) {
            to.write((rest & MASK) | MORE);
            rest >>>= 7;
        }
        to.write(rest);
    }

    private static int read(byte[] bytes, int[] at) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at[0]++];
            number |= (part & MASK) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
