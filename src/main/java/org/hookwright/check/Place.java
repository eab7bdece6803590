package org.hookwright.check;

import org.hookwright.template.Span;

/** Where a problem is: a range of the text of a field. */
public record Place(Field field, Span span) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byField = field.compareTo(other.field);
        return byField != 0 ? byField : span.compareTo(other.span);
    }
}
