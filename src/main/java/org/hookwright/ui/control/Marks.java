package org.hookwright.ui.control;

import java.util.Comparator;
import java.util.List;
import org.hookwright.template.Span;

/** The marks of a text, moving with it until others come. */
final class Marks {
    private List<Mark> marks = List.of();

    void set(List<Mark> others) {
        marks = List.copyOf(others);
    }

    void move(Edit edit) {
        marks = marks.stream()
                .map(mark -> new Mark(edit.moved(mark.span()), mark.weight(), mark.sentence(), mark.fixes()))
                .toList();
    }

    List<Mark> all() {
        return marks;
    }

    /** Those that a caret touches, the worst first. */
    List<Mark> at(int offset) {
        return marks.stream()
                .filter(mark -> mark.span().touches(offset))
                .sorted(Comparator.comparing(Mark::weight))
                .toList();
    }

    /** Those that lie in a line or begin at its end, the worst first. */
    List<Mark> within(Span line) {
        return marks.stream()
                .filter(mark -> mark.span().overlaps(line)
                        || (mark.span().length() == 0
                                && line.touches(mark.span().start())))
                .sorted(Comparator.comparing(Mark::weight))
                .toList();
    }

    /** As tints; a mark for something that is missing is drawn under the sign where it is missed. */
    List<Tint> tints(String text) {
        return marks.stream()
                .map(mark -> new Tint(visible(mark.span(), text), mark.weight().styleClass()))
                .filter(tint -> tint.span().length() > 0)
                .toList();
    }

    private static Span visible(Span span, String text) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        if (start < end) {
            return new Span(start, end);
        }
        boolean signBehind = start < text.length() && text.charAt(start) != '\n';
        return signBehind ? new Span(start, start + 1) : new Span(Math.max(0, start - 1), start);
    }
}
