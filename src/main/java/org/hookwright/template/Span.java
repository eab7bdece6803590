package org.hookwright.template;

/**
 * A range of a text, in UTF-16 units: {@code start} inclusive, {@code end} exclusive.
 *
 * @param start offset of the first unit, not negative
 * @param end offset behind the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No such span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether a caret at {@code offset} touches this span, its end included. */
    public boolean touches(int offset) {
        return offset >= start && offset <= end;
    }

    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
