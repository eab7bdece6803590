package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.template.Words.Kind;
import org.jspecify.annotations.Nullable;

/** Reads one tag behind its name: a part of its own, or the beginning of a block. */
final class TagReader {
    private final String name;
    private final Span span;
    private final Words words;
    private final ExpressionReader expressions;

    TagReader(String name, Span span, Words words) {
        this.name = name;
        this.span = span;
        this.words = words;
        expressions = new ExpressionReader(words);
    }

    /** The block the tag opens, or nothing where it opens none. */
    @Nullable
    Frame block() {
        return switch (name) {
            case "if", "unless" -> new Frame.ChoiceFrame(name, span, expressions.condition());
            case "case" -> new Frame.CaseFrame(span, expressions.primary());
            case "for", "tablerow" -> loop();
            case "capture" -> new Frame.CaptureFrame(span, name());
            case "ifchanged" -> new Frame.IfChangedFrame(span);
            default -> null;
        };
    }

    /** The part the tag is, or nothing where there is no such tag. */
    @Nullable
    Node single() {
        return switch (name) {
            case "assign" -> assign();
            case "echo" -> echo();
            case "increment", "decrement" -> new Node.Counter(span, name(), name.equals("increment"));
            case "cycle" -> cycle();
            case "break" -> new Node.Interrupt(Node.Flow.BREAK);
            case "continue" -> new Node.Interrupt(Node.Flow.CONTINUE);
            default -> null;
        };
    }

    private Node assign() {
        String variable = name();
        if (!words.takeIf(Kind.EQUALS, Piece.Kind.PUNCTUATION)) {
            badSyntax();
            return new Node.Nothing();
        }
        Node.Assign assign = new Node.Assign(span, variable, expressions.filtered());
        if (words.notes() != null) {
            words.notes().local(variable);
        }
        return assign;
    }

    private Node echo() {
        if (words.is(Kind.END)) {
            return new Node.Nothing();
        }
        return output(span, words);
    }

    /** A value that is printed. */
    static Output output(Span span, Words words) {
        int from = words.from();
        Expression value = new ExpressionReader(words).filtered();
        Expression input = value instanceof Expression.Filtered filtered ? filtered.input() : value;
        String head = input instanceof Expression.Path path ? path.head() : null;
        return new Output(span, value, label(value, input, from, words), head);
    }

    /** What an output prints, for people: its path, or its source where it is more than a path. */
    private static String label(Expression value, Expression input, int from, Words words) {
        if (!(input instanceof Expression.Path path)) {
            return words.since(from).strip();
        }
        boolean asWritten = !(value instanceof Expression.Filtered) && path.isWritten(words.behind() - from);
        return asWritten ? words.since(from) : plain(path, words.source(), from);
    }

    private static String plain(Expression.Path path, String source, int from) {
        if (path.head() == null) {
            return source.substring(from, from);
        }
        StringBuilder text = new StringBuilder(path.head());
        for (Object key : path.keys()) {
            switch (key) {
                case String name -> text.append('.').append(name);
                case Expression.Literal literal
                when literal.constant() instanceof Number place ->
                    text.append('[').append(place).append(']');
                case Expression.Literal literal -> text.append('.').append(Values.text(literal.constant()));
                default -> text.append("[…]");
            }
        }
        return text.toString();
    }

    private Node cycle() {
        int from = words.from();
        Expression group = null;
        Expression first = expressions.primary();
        List<Expression> values = new ArrayList<>();
        if (words.takeIf(Kind.COLON, Piece.Kind.PUNCTUATION)) {
            group = first;
            values.add(expressions.primary());
        } else {
            values.add(first);
        }
        while (words.takeIf(Kind.COMMA, Piece.Kind.PUNCTUATION)) {
            values.add(expressions.primary());
        }
        String source =
                words.source().substring(from, Math.max(from, words.behind())).replaceAll("\\s+", "");
        return new Node.Cycle(span, group, source, values);
    }

    private @Nullable Frame loop() {
        String variable = name();
        if (!words.isName("in")) {
            badSyntax();
            return loop(variable, new Slice("", Expression.Literal.NOTHING, null, null, false, false), null);
        }
        words.take(Piece.Kind.KEYWORD);
        int from = words.from();
        Expression collection = expressions.primary();
        String over = words.source().substring(from, Math.max(from, words.behind()));
        if (words.notes() != null) {
            words.notes().local(variable);
        }
        return options(variable, variable + "-" + over, collection);
    }

    private Frame options(String variable, String loopName, Expression collection) {
        Expression limit = null;
        Expression offset = null;
        Expression columns = null;
        boolean continued = false;
        boolean reversed = false;
        while (words.is(Kind.NAME) || words.is(Kind.COMMA)) {
            if (words.takeIf(Kind.COMMA, Piece.Kind.PUNCTUATION)) {
                continue;
            }
            String option = words.text();
            words.take(Piece.Kind.KEYWORD);
            if (option.equals("reversed")) {
                reversed = true;
                continue;
            }
            if (!words.takeIf(Kind.COLON, Piece.Kind.PUNCTUATION)) {
                badSyntax();
                break;
            }
            if (option.equals("offset") && words.isName("continue")) {
                words.take(Piece.Kind.KEYWORD);
                continued = true;
                continue;
            }
            Expression value = expressions.primary();
            switch (option) {
                case "limit" -> limit = value;
                case "offset" -> offset = value;
                case "cols" -> columns = value;
                default -> badSyntax();
            }
        }
        return loop(variable, new Slice(loopName, collection, limit, offset, continued, reversed), columns);
    }

    private Frame loop(String variable, Slice slice, @Nullable Expression columns) {
        return name.equals("for")
                ? new Frame.ForFrame(span, variable, slice)
                : new Frame.TableRowFrame(span, variable, slice, columns);
    }

    /** The name a tag gives; a number or a quoted text will do. */
    private String name() {
        if (!words.is(Kind.NAME) && !words.is(Kind.NUMBER) && !words.is(Kind.STRING)) {
            badSyntax();
            return "";
        }
        String given = words.is(Kind.STRING) ? words.string() : words.text();
        boolean odd = given.endsWith("?") && (name.equals("assign") || name.equals("capture"));
        if (odd || given.startsWith("-")) {
            words.unexpected();
        }
        words.take(Piece.Kind.PATH);
        if (words.notes() != null) {
            words.notes().local(given);
        }
        return given;
    }

    private void badSyntax() {
        words.faults().add(span, Fault.Kind.BAD_TAG_SYNTAX, name);
    }
}
