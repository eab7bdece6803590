package org.hookwright.ui.control;

import java.util.Optional;
import org.hookwright.template.Span;

/** Whole lines moved and doubled by keys. */
final class LineMoves {
    private LineMoves() {}

    /** Moves the selected lines over the next one, down or up; nothing at the end. */
    static Optional<Keystroke> move(String text, Span selection, boolean down) {
        Span lines = lines(text, selection);
        if (down ? lines.end() == text.length() : lines.start() == 0) {
            return Optional.empty();
        }
        String moved = lines.of(text);
        if (down) {
            int newline = text.indexOf('\n', lines.end() + 1);
            int end = newline < 0 ? text.length() : newline;
            String other = text.substring(lines.end() + 1, end);
            return Optional.of(
                    shifted(new Span(lines.start(), end), other + "\n" + moved, selection, other.length() + 1));
        }
        int start = text.lastIndexOf('\n', lines.start() - 2) + 1;
        String other = text.substring(start, lines.start() - 1);
        return Optional.of(shifted(new Span(start, lines.end()), moved + "\n" + other, selection, -other.length() - 1));
    }

    /** Puts a copy of the selected lines below them, with the caret in it. */
    static Keystroke duplicate(String text, Span selection) {
        Span lines = lines(text, selection);
        String copy = "\n" + lines.of(text);
        return shifted(new Span(lines.end(), lines.end()), copy, selection, copy.length());
    }

    /** Home: to the first sign of the line, or from there to its beginning. */
    static int home(String text, int caret) {
        TypedLine line = TypedLine.at(text, caret);
        int start = caret - line.column();
        return line.column() == line.indent() ? start : start + line.indent();
    }

    private static Keystroke shifted(Span replace, String with, Span selection, int by) {
        return new Keystroke(replace, with, selection.start() + by, selection.end() + by);
    }

    private static Span lines(String text, Span selection) {
        int start = text.lastIndexOf('\n', selection.start() - 1) + 1;
        int newline = text.indexOf('\n', selection.end());
        return new Span(start, newline < 0 ? text.length() : newline);
    }
}
