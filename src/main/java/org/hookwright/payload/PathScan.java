package org.hookwright.payload;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;

/**
 * Finds where a text stops being a JSONPath, for what people get wrong by hand. The library only says that something is
 * wrong; what this lets pass is still for the library to judge.
 */
final class PathScan {
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(\\*|-?\\d+(\\s*,\\s*-?\\d+)*|(-?\\d+)?\\s*:\\s*(-?\\d+)?)\\s*");

    private final String path;
    private int at;

    private PathScan(String path) {
        this.path = path;
    }

    static Optional<PathFault> of(String path) {
        return new PathScan(path).scan();
    }

    private Optional<PathFault> scan() {
        if (!path.startsWith("$")) {
            return fault("payload.path.start", 0, Math.min(1, path.length()), path);
        }
        at = 1;
        while (at < path.length()) {
            Optional<PathFault> fault = switch (path.charAt(at)) {
                case '.' -> name();
                case '[' -> bracket();
                default -> stray(at);
            };
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<PathFault> name() {
        int dot = at;
        at += path.startsWith("..", at) ? 2 : 1;
        if (at - dot == 2 && at < path.length() && path.charAt(at) == '[') {
            return Optional.empty();
        }
        int start = at;
        while (at < path.length() && ".[".indexOf(path.charAt(at)) < 0) {
            char sign = path.charAt(at);
            if (sign == '(') {
                return call();
            }
            if (Character.isWhitespace(sign)) {
                return fault("payload.path.blank", at, at + 1, at + 1);
            }
            if (sign == ']') {
                return stray(at);
            }
            at++;
        }
        return at == start ? fault("payload.path.name-missing", dot, start, dot + 1) : Optional.empty();
    }

    /** A function such as {@code .length()}; its inside is the library's business. */
    private Optional<PathFault> call() {
        int open = at;
        int close = path.indexOf(')', at);
        if (close < 0) {
            return fault("payload.path.not-closed", open, open + 1, "(", open + 1);
        }
        at = close + 1;
        return Optional.empty();
    }

    private Optional<PathFault> bracket() {
        int open = at;
        at++;
        skipBlank();
        if (at < path.length() && "'\"".indexOf(path.charAt(at)) >= 0) {
            return names(open);
        }
        boolean filter = at < path.length() && "?(".indexOf(path.charAt(at)) >= 0;
        int close = closing(open);
        if (close < 0) {
            return fault("payload.path.not-closed", open, open + 1, "[", open + 1);
        }
        String inside = path.substring(open + 1, close);
        if (!filter && !NUMBERS.matcher(inside).matches()) {
            return fault("payload.path.in-brackets", open, close + 1, inside.strip(), open + 2);
        }
        at = close + 1;
        return Optional.empty();
    }

    private Optional<PathFault> names(int open) {
        while (at < path.length()) {
            int quote = at;
            if ("'\"".indexOf(path.charAt(quote)) < 0) {
                return stray(quote);
            }
            at = quoteEnd(quote);
            if (at < 0) {
                return fault("payload.path.quote-open", quote, path.length(), quote + 1);
            }
            skipBlank();
            if (at < path.length() && path.charAt(at) == ']') {
                at++;
                return Optional.empty();
            }
            if (at < path.length() && path.charAt(at) != ',') {
                return stray(at);
            }
            at++;
            skipBlank();
        }
        return fault("payload.path.not-closed", open, open + 1, "[", open + 1);
    }

    /** Behind the quote that closes, or -1. */
    private int quoteEnd(int open) {
        for (int i = open + 1; i < path.length(); i++) {
            if (path.charAt(i) == '\\') {
                i++;
            } else if (path.charAt(i) == path.charAt(open)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the bracket closes, quoted text and inner brackets left aside; -1 where it does not. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i >= 0 && i < path.length(); i++) {
            switch (path.charAt(i)) {
                case '[' -> depth++;
                case ']' -> {
                    depth--;
                    if (depth == 0) {
                        return i;
                    }
                }
                case '\'', '"' -> {
                    int end = quoteEnd(i);
                    if (end < 0) {
                        return -1;
                    }
                    i = end - 1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private void skipBlank() {
        while (at < path.length() && path.charAt(at) == ' ') {
            at++;
        }
    }

    private Optional<PathFault> stray(int place) {
        int end = path.offsetByCodePoints(place, 1);
        return fault("payload.path.stray", place, end, path.substring(place, end), place + 1);
    }

    private static Optional<PathFault> fault(String key, int start, int end, Object... details) {
        return Optional.of(new PathFault(new Span(start, Math.max(start, end)), Sentence.of(key, details)));
    }
}
