package org.hookwright.ui.control;

import org.hookwright.template.Span;

/** A range of a text that wears a style class. Ranges may overlap; each part then wears every class that covers it. */
public record Tint(Span span, String styleClass) {
    static Tint of(int start, int end, String styleClass) {
        return new Tint(new Span(start, end), styleClass);
    }

    Tint movedBy(int distance) {
        return of(span.start() + distance, span.end() + distance, styleClass);
    }
}
