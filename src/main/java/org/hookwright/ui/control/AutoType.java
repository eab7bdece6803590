package org.hookwright.ui.control;

import java.util.Optional;
import org.hookwright.template.Span;

/** What typing does beyond putting in a sign: pairs close themselves, lines begin where the one before did. */
final class AutoType {
    private static final int INDENT = 2;

    private AutoType() {}

    /**
     * What a typed sign does; nothing, if it is just put in.
     *
     * @param ownCloser whether the sign behind the caret was put there by an earlier pair, so that typing it steps over
     *     it
     */
    static Optional<Keystroke> typed(String text, Span selection, char sign, boolean ownCloser) {
        if (selection.length() > 0) {
            return wrap(text, selection, sign);
        }
        int caret = selection.start();
        TypedLine line = TypedLine.at(text, caret);
        return switch (sign) {
            case '"' -> quote(line, caret, ownCloser);
            case '\'' -> line.inPlaceholder() ? apostrophe(line, caret, ownCloser) : Optional.empty();
            case '{' -> openBrace(line, caret);
            case '[' -> line.inString() || !line.isOpenBehind() ? Optional.empty() : pair(caret, "[", "]");
            case '%' -> line.before(1) == '{' ? openTag(line, caret) : Optional.empty();
            case '}', ']' -> close(line, caret, sign, ownCloser);
            default -> Optional.empty();
        };
    }

    /** A new line: as far in as this one, further behind an opening bracket, its closing half on a line of its own. */
    static Keystroke enter(String text, Span selection) {
        TypedLine line = TypedLine.at(text, selection.start());
        String indent = line.text().substring(0, Math.min(line.indent(), line.column()));
        boolean opens = (line.before(1) == '{' && line.before(2) != '{') || line.before(1) == '[';
        TypedLine after = TypedLine.at(text, selection.end());
        boolean closes = opens && (after.behind(1) == '}' || after.behind(1) == ']');
        String first = "\n" + indent + (opens ? " ".repeat(INDENT) : "");
        String second = closes ? "\n" + indent : "";
        return Keystroke.of(selection, first + second, selection.start() + first.length());
    }

    /** Removes both halves of an empty pair, or one step of indentation. */
    static Optional<Keystroke> backspace(String text, Span selection, boolean ownCloser) {
        int caret = selection.start();
        if (selection.length() > 0 || caret == 0) {
            return Optional.empty();
        }
        TypedLine line = TypedLine.at(text, caret);
        if (ownCloser && isPair(line.before(1), line.behind(1))) {
            return Optional.of(Keystroke.of(new Span(caret - 1, caret + 1), "", caret - 1));
        }
        if (line.column() > 1 && line.isBlankBefore() && line.before(1) == ' ' && line.before(2) == ' ') {
            int back = line.column() % INDENT == 0 ? INDENT : 1;
            return Optional.of(Keystroke.of(new Span(caret - back, caret), "", caret - back));
        }
        return Optional.empty();
    }

    /** Tab: to the next stop, or the selected lines one step in. */
    static Keystroke indent(String text, Span selection) {
        if (!spansLines(text, selection)) {
            int column = TypedLine.at(text, selection.start()).column();
            String blanks = " ".repeat(INDENT - column % INDENT);
            return Keystroke.of(selection, blanks, selection.start() + blanks.length());
        }
        return shiftLines(text, selection, line -> line.isEmpty() ? line : " ".repeat(INDENT) + line);
    }

    /** Shift and Tab: the lines of the selection or the caret one step out. */
    static Keystroke outdent(String text, Span selection) {
        return shiftLines(text, selection, AutoType::withoutStep);
    }

    private static String withoutStep(String line) {
        if (line.startsWith("\t")) {
            return line.substring(1);
        }
        int blanks = 0;
        while (blanks < Math.min(INDENT, line.length()) && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }

    private static Keystroke shiftLines(String text, Span selection, java.util.function.UnaryOperator<String> change) {
        int start = text.lastIndexOf('\n', selection.start() - 1) + 1;
        boolean endsAtLineStart = selection.length() > 0 && text.charAt(selection.end() - 1) == '\n';
        int last = endsAtLineStart ? selection.end() - 1 : selection.end();
        int newline = text.indexOf('\n', last);
        int end = newline < 0 ? text.length() : newline;
        String[] lines = text.substring(start, end).split("\n", -1);
        StringBuilder shifted = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            shifted.append(i == 0 ? "" : "\n").append(change.apply(lines[i]));
        }
        if (selection.length() > 0) {
            int selectedEnd = start + shifted.length() + (endsAtLineStart ? 1 : 0);
            return new Keystroke(new Span(start, end), shifted.toString(), start, selectedEnd);
        }
        int moved = Math.max(start, selection.start() + shifted.length() - (end - start));
        return Keystroke.of(new Span(start, end), shifted.toString(), moved);
    }

    private static boolean spansLines(String text, Span selection) {
        return selection.of(text).indexOf('\n') >= 0;
    }

    private static Optional<Keystroke> wrap(String text, Span selection, char sign) {
        String close = switch (sign) {
            case '"' -> "\"";
            case '[' -> "]";
            case '{' -> "}";
            default -> "";
        };
        if (close.isEmpty()) {
            return Optional.empty();
        }
        String wrapped = sign + selection.of(text) + close;
        return Optional.of(new Keystroke(selection, wrapped, selection.start() + 1, selection.end() + 1));
    }

    private static Optional<Keystroke> quote(TypedLine line, int caret, boolean ownCloser) {
        if (line.inPlaceholder() || line.before(1) == '\\') {
            return Optional.empty();
        }
        if (line.inString()) {
            return line.behind(1) == '"' && ownCloser ? stepOver(caret) : Optional.empty();
        }
        return line.isOpenBehind() ? pair(caret, "\"", "\"") : Optional.empty();
    }

    private static Optional<Keystroke> apostrophe(TypedLine line, int caret, boolean ownCloser) {
        if (line.behind(1) == '\'' && ownCloser) {
            return stepOver(caret);
        }
        return line.isOpenBehind() && line.before(1) != '\'' ? pair(caret, "'", "'") : Optional.empty();
    }

    private static Optional<Keystroke> openBrace(TypedLine line, int caret) {
        if (line.before(1) == '{' && line.before(2) != '{') {
            boolean half = line.behind(1) == '}' && line.behind(2) != '}';
            boolean wordFollows = Character.isLetterOrDigit(line.behind(1));
            return wordFollows ? Optional.empty() : pair(caret, "{", half ? "}" : "}}");
        }
        boolean plain = line.inString() || !line.isOpenBehind() || line.inPlaceholder();
        return plain ? Optional.empty() : pair(caret, "{", "}");
    }

    private static Optional<Keystroke> openTag(TypedLine line, int caret) {
        return line.behind(1) == '}' ? pair(caret, "% ", " %") : pair(caret, "% ", " %}");
    }

    private static Optional<Keystroke> close(TypedLine line, int caret, char sign, boolean ownCloser) {
        if (line.behind(1) == sign && (ownCloser || line.inPlaceholder())) {
            return stepOver(caret);
        }
        if (line.isBlankBefore() && line.column() >= INDENT && line.behind(1) == '\n') {
            int start = caret - INDENT;
            return Optional.of(Keystroke.of(new Span(start, caret), String.valueOf(sign), start + 1));
        }
        return Optional.empty();
    }

    private static Optional<Keystroke> pair(int caret, String open, String close) {
        return Optional.of(Keystroke.of(new Span(caret, caret), open + close, caret + open.length()));
    }

    private static Optional<Keystroke> stepOver(int caret) {
        return Optional.of(Keystroke.of(new Span(caret, caret), "", caret + 1));
    }

    private static boolean isPair(char open, char close) {
        return switch (open) {
            case '{' -> close == '}';
            case '[' -> close == ']';
            case '"', '\'' -> close == open;
            default -> false;
        };
    }
}
