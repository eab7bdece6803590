package org.hookwright.template;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** {@code (from..to)}, both ends included; its numbers are made when they are asked for. */
final class Interval extends AbstractList<Object> implements RandomAccess {
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

    String text() {
        return from + ".." + to;
    }
}
