package org.hookwright.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.template.Words.Kind;
import org.jspecify.annotations.Nullable;

/** Reads values, filters and conditions from words; complains and goes on where they are malformed. */
final class ExpressionReader {
    /** Brackets and ranges within each other; nobody needs more, and each costs a call. */
    private static final int DEEPEST = 50;

    private final Words words;
    private int depth;

    ExpressionReader(Words words) {
        this.words = words;
    }

    /** A value and the filters behind it. */
    Expression filtered() {
        Notes notes = words.notes();
        int first = notes == null ? 0 : notes.references();
        Expression input = primary();
        if (!words.is(Kind.BAR)) {
            return input;
        }
        boolean path = input instanceof Expression.Path;
        List<Expression.FilterCall> filters = new ArrayList<>();
        List<Reference.FilterUse> uses = notes == null ? null : new ArrayList<>();
        while (words.is(Kind.BAR)) {
            words.take(Piece.Kind.PUNCTUATION);
            filter(filters, uses);
        }
        if (notes != null && uses != null && path && notes.references() > first) {
            notes.filtered(first, uses);
        }
        return new Expression.Filtered(input, List.copyOf(filters));
    }

    private void filter(List<Expression.FilterCall> filters, @Nullable List<Reference.FilterUse> uses) {
        if (!words.is(Kind.NAME)) {
            words.faults().add(new Span(words.behind(), words.to()), Fault.Kind.FILTER_MISSING);
            return;
        }
        Span span = words.span();
        String name = words.text();
        words.take(Piece.Kind.FILTER);
        List<Expression> arguments = List.of();
        Map<String, Expression> named = Map.of();
        if (words.takeIf(Kind.COLON, Piece.Kind.PUNCTUATION)) {
            arguments = new ArrayList<>(2);
            named = new LinkedHashMap<>(2);
            arguments(arguments, named);
        }
        Filter known = Filters.find(name);
        if (uses != null) {
            uses.add(new Reference.FilterUse(span, name, known != null));
        }
        filters.add(new Expression.FilterCall(span, name, known, List.copyOf(arguments), named));
    }

    private void arguments(List<Expression> arguments, Map<String, Expression> named) {
        while (true) {
            if (words.is(Kind.NAME) && words.isColonNext()) {
                String name = words.text();
                words.take(Piece.Kind.KEYWORD);
                words.take(Piece.Kind.PUNCTUATION);
                named.put(name, primary());
            } else {
                arguments.add(primary());
            }
            if (!words.takeIf(Kind.COMMA, Piece.Kind.PUNCTUATION)) {
                return;
            }
        }
    }

    /** A condition: comparisons joined by and/or, read so that the right side binds as one. */
    Expression condition() {
        List<Expression> parts = new ArrayList<>();
        List<Boolean> ands = new ArrayList<>();
        parts.add(comparison());
        while (words.isName("and") || words.isName("or")) {
            ands.add(words.isName("and"));
            words.take(Piece.Kind.KEYWORD);
            parts.add(comparison());
        }
        Expression joined = parts.getLast();
        for (int i = ands.size() - 1; i >= 0; i--) {
            joined = new Expression.Joined(ands.get(i), parts.get(i), joined);
        }
        return joined;
    }

    private Expression comparison() {
        Expression left = primary();
        if (words.is(Kind.COMPARISON) || words.isName("contains")) {
            String operator = words.text();
            words.take(Piece.Kind.KEYWORD);
            return new Expression.Comparison(operator, left, primary());
        }
        return left;
    }

    /** A value without filters. */
    Expression primary() {
        return switch (words.kind()) {
            case STRING -> {
                String text = words.string();
                words.take(Piece.Kind.STRING);
                yield new Expression.Literal(text);
            }
            case NUMBER -> {
                Number number = Numbers.strict(words.text());
                words.take(Piece.Kind.NUMBER);
                yield new Expression.Literal(number);
            }
            case OPEN_PAREN -> range();
            case NAME, OPEN_BRACKET -> named();
            default -> {
                words.unexpected();
                if (!words.is(Kind.END) && !words.is(Kind.BAR) && !words.is(Kind.COMMA)) {
                    words.take(Piece.Kind.ERROR);
                }
                yield Expression.Literal.NOTHING;
            }
        };
    }

    private Expression range() {
        words.take(Piece.Kind.PUNCTUATION);
        if (depth >= DEEPEST) {
            words.unexpected();
            return Expression.Literal.NOTHING;
        }
        depth++;
        Expression bounds = bounds();
        depth--;
        return bounds;
    }

    private Expression bounds() {
        Expression from = primary();
        if (!words.takeIf(Kind.DOTS, Piece.Kind.PUNCTUATION)) {
            words.unexpected();
            return from;
        }
        Expression to = primary();
        if (!words.takeIf(Kind.CLOSE_PAREN, Piece.Kind.PUNCTUATION)) {
            words.unexpected();
        }
        return new Expression.Range(from, to);
    }

    private Expression named() {
        Expression constant = constant();
        if (constant != null) {
            words.take(Piece.Kind.KEYWORD);
            return constant;
        }
        return path();
    }

    private @Nullable Expression constant() {
        if (!words.is(Kind.NAME)) {
            return null;
        }
        int after = words.to();
        String source = words.source();
        boolean goesOn = after < source.length() && (source.charAt(after) == '.' || source.charAt(after) == '[');
        return goesOn
                ? null
                : switch (words.text()) {
                    case "nil", "null" -> Expression.Literal.NOTHING;
                    case "true" -> new Expression.Literal(true);
                    case "false" -> new Expression.Literal(false);
                    case "empty" -> new Expression.Literal(Special.EMPTY);
                    case "blank" -> new Expression.Literal(Special.BLANK);
                    default -> null;
                };
    }

    private Expression path() {
        int from = words.from();
        Notes notes = words.notes();
        StringBuilder plain = notes == null ? null : new StringBuilder();
        String head = null;
        List<Object> keys = new ArrayList<>(3);
        int index = notes == null ? 0 : notes.references();
        if (words.is(Kind.NAME)) {
            head = words.text();
            words.take(Piece.Kind.PATH);
            if (notes != null && plain != null) {
                plain.append(head);
                notes.reference(new Span(from, words.behind()), head, head);
            }
        }
        while (words.is(Kind.DOT) || words.is(Kind.OPEN_BRACKET)) {
            if (!step(keys, plain)) {
                break;
            }
        }
        if (notes != null && plain != null && head != null) {
            notes.extend(index, new Span(from, words.behind()), plain.toString());
        }
        return new Expression.Path(head, List.copyOf(keys));
    }

    private boolean step(List<Object> keys, @Nullable StringBuilder plain) {
        if (words.is(Kind.DOT)) {
            words.take(Piece.Kind.PATH);
            if (!words.is(Kind.NAME)) {
                words.unexpected();
                return false;
            }
            keys.add(words.text());
            if (plain != null) {
                plain.append('.').append(words.text());
            }
            words.take(Piece.Kind.PATH);
            return true;
        }
        int open = words.from();
        words.take(Piece.Kind.PUNCTUATION);
        if (depth >= DEEPEST) {
            words.unexpected();
            return false;
        }
        depth++;
        Expression inner = primary();
        depth--;
        keys.add(inner);
        if (plain != null) {
            if (inner instanceof Expression.Literal literal && literal.constant() instanceof String key) {
                plain.append(plain.isEmpty() ? "" : ".").append(key);
            } else {
                plain.append('[')
                        .append(words.source(), open + 1, words.behind())
                        .append(']');
            }
        }
        if (!words.takeIf(Kind.CLOSE_BRACKET, Piece.Kind.PUNCTUATION)) {
            words.unexpected();
            return false;
        }
        if (words.is(Kind.NAME) && words.from() == words.behind()) {
            words.unexpected();
        }
        return true;
    }
}
