package org.hookwright.template;

import java.util.List;
import java.util.Optional;

/** What could be written at a caret, from the text around it alone: it is mostly half typed. */
final class Completion {
    private Completion() {}

    static Optional<CompletionPoint> at(String source, int caret, List<Span> opaque) {
        if (caret < 2 || caret > source.length() || isIn(opaque, caret)) {
            return Optional.empty();
        }
        int output = source.lastIndexOf("{{", caret - 2);
        int tag = source.lastIndexOf("{%", caret - 2);
        int start = Math.max(output, tag);
        if (start < 0) {
            return Optional.empty();
        }
        boolean printed = output > tag;
        String inside = source.substring(start + 2, caret);
        if (inside.contains("}}") || inside.contains("%}") || (printed && inside.indexOf('\n') >= 0)) {
            return Optional.empty();
        }
        return inside(source, start + 2, caret, printed);
    }

    private static boolean isIn(List<Span> opaque, int caret) {
        return opaque.stream().anyMatch(span -> caret > span.start() && caret < span.end());
    }

    private static Optional<CompletionPoint> inside(String source, int from, int caret, boolean printed) {
        int wordFrom = caret;
        while (wordFrom > from && isWord(source.charAt(wordFrom - 1))) {
            wordFrom--;
        }
        int wordTo = caret;
        while (wordTo < source.length() && isWord(source.charAt(wordTo))) {
            wordTo++;
        }
        if (isInString(source, from, caret)) {
            return Optional.empty();
        }
        int before = wordFrom;
        while (before > from && Character.isWhitespace(source.charAt(before - 1))) {
            before--;
        }
        if (before > from && source.charAt(before - 1) == '-' && before - 1 == from) {
            before--;
        }
        boolean beginsLine = !printed && beginsLine(source.substring(from, before), source.substring(before, wordFrom));
        CompletionPoint.Kind kind = beginsLine ? CompletionPoint.Kind.TAG : kind(source, from, before, printed);
        return Optional.of(new CompletionPoint(
                kind, new Span(wordFrom, wordTo), source.substring(wordFrom, caret), isClosed(source, wordTo)));
    }

    /** Whether a word is the first of a line of a {@code liquid} tag, where each line is a tag of its own. */
    private static boolean beginsLine(String before, String blank) {
        String tag = before.startsWith("-") ? before.substring(1).stripLeading() : before.stripLeading();
        return tag.equals("liquid") || (tag.startsWith("liquid") && blank.indexOf('\n') >= 0);
    }

    private static CompletionPoint.Kind kind(String source, int from, int before, boolean printed) {
        if (before > from && source.charAt(before - 1) == '|') {
            return CompletionPoint.Kind.FILTER;
        }
        return !printed && before == from ? CompletionPoint.Kind.TAG : CompletionPoint.Kind.PATH;
    }

    private static boolean isWord(char sign) {
        return Words.isNamePart(sign) || sign == '.' || sign == '[' || sign == ']' || sign == '?';
    }

    private static boolean isInString(String source, int from, int to) {
        char quote = 0;
        for (int i = from; i < to; i++) {
            char sign = source.charAt(i);
            if (quote == 0 && (sign == '"' || sign == '\'')) {
                quote = sign;
            } else if (quote == sign) {
                quote = 0;
            }
        }
        return quote != 0;
    }

    /** Whether closing braces follow on the line before anything opens again. */
    private static boolean isClosed(String source, int from) {
        for (int i = from; i + 1 < source.length(); i++) {
            char sign = source.charAt(i);
            if (sign == '\n' || sign == '{') {
                return false;
            }
            if ((sign == '}' || sign == '%') && source.charAt(i + 1) == '}') {
                return true;
            }
        }
        return false;
    }
}
