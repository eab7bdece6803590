package org.hookwright.history;

import java.util.Arrays;

/** Many numbers, eight bytes each. */
final class LongList {
    private long[] numbers = new long[256];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
