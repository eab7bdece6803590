package org.hookwright.template;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** {@code (from..to)}, both ends included; its numbers are made when they are asked for. */
final class Interval extends AbstractList<Object> implements RandomAccess {
    /** Longer ones are reckoned by their ends: going through them would take longer than a filling may. */
    private static final int LONGEST_HASHED = 10_000;

    private final long from;
    private final long to;

    Interval(long from, long to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return from + index;
    }

    @Override
    public int size() {
        long steps = to - from;
        boolean tooMany = steps < 0 || steps >= Integer.MAX_VALUE;
        return to < from ? 0 : tooMany ? Integer.MAX_VALUE : (int) steps + 1;
    }

    @Override
    public Object getLast() {
        return to;
    }

    /** Reckoned, not looked for. */
    @Override
    public boolean contains(@Nullable Object value) {
        return value instanceof Number number
                && Numbers.compare(number, from) >= 0
                && Numbers.compare(number, to) <= 0
                && Numbers.big(number).stripTrailingZeros().scale() <= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof Interval interval) {
            return (from == interval.from && to == interval.to) || (isEmpty() && interval.isEmpty());
        }
        // Ends with the other list, which is as long as it is; two intervals could take for ever.
        return super.equals(other);
    }

    /**
     * A list's where it is short; a longer one's is reckoned from its ends, for hardly any list in memory is equal to
     * it.
     */
    @Override
    public int hashCode() {
        return size() <= LONGEST_HASHED ? super.hashCode() : Long.hashCode(31 * from + to);
    }

    String text() {
        return from + ".." + to;
    }
}
