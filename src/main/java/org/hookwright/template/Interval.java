package org.hookwright.template;

import java.util.AbstractList;
import java.util.RandomAccess;

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
        return to < from ? 0 : (int) Math.min(Integer.MAX_VALUE, to - from + 1);
    }

    String text() {
        return from + ".." + to;
    }
}
