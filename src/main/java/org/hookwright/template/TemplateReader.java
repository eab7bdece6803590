package org.hookwright.template;

import org.jspecify.annotations.Nullable;

/**
 * Reads a whole template, once from left to right, with open blocks on a {@linkplain OpenBlocks stack}: neither length
 * nor nesting of the source can hurt. What is malformed is noted and stays as text.
 */
final class TemplateReader {
    /** A quoted text that holds braces is this long at most, so that no quote is followed for long in vain. */
    private static final int LONGEST_QUOTING = 1_000;

    private final String source;
    private final Faults faults = new Faults();
    private final @Nullable Notes notes;
    private final OpenBlocks open;
    private final Finder outputEnd;
    private final Finder tagEnd;
    private final Finder outputStart;
    private final Finder tagStart;
    private final Names names = new Names();
    private boolean trimNext;

    TemplateReader(String source, @Nullable Notes notes) {
        this.source = source;
        this.notes = notes;
        open = new OpenBlocks(new Span(0, source.length()), faults);
        outputEnd = new Finder(source, "}}");
        tagEnd = new Finder(source, "%}");
        outputStart = new Finder(source, "{{");
        tagStart = new Finder(source, "{%");
    }

    Faults faults() {
        return faults;
    }

    Block read() {
        int at = 0;
        int textFrom = 0;
        while (at < source.length()) {
            int start = nextStart(at);
            if (start < 0) {
                break;
            }
            int end = source.charAt(start + 1) == '{' ? output(textFrom, start) : tag(textFrom, start);
            if (end < 0) {
                at = start + 2;
            } else {
                at = end;
                textFrom = end;
            }
        }
        text(textFrom, source.length(), false);
        return open.end();
    }

    private int nextStart(int from) {
        int output = outputStart.from(from);
        int tag = tagStart.from(from);
        return output < 0 ? tag : tag < 0 ? output : Math.min(output, tag);
    }

    /** Takes the text before a markup, without the white space that a hyphen on either side takes away. */
    private void text(int from, int to, boolean trimEnd) {
        int start = from;
        int end = to;
        if (trimNext) {
            while (start < end && Character.isWhitespace(source.charAt(start))) {
                start++;
            }
        }
        if (trimEnd) {
            while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
                end--;
            }
        }
        trimNext = false;
        if (end > start) {
            open.add(new Node.Text(source, start, end));
        }
    }

    /** Where reading goes on, or -1 where the braces stay as text. */
    private int output(int textFrom, int start) {
        int close = outputEnd.from(start + 2);
        int other = nextStart(start + 2);
        if (close < 0 || (other >= 0 && other < close && !isQuoted(start + 2, other, close))) {
            unclosed(start, Fault.Kind.OUTPUT_NOT_CLOSED);
            return -1;
        }
        Span span = new Span(start, close + 2);
        boolean trimStart = source.startsWith("-", start + 2);
        boolean trimEnd = close > start + 2 && source.charAt(close - 1) == '-';
        int from = start + 2 + (trimStart ? 1 : 0);
        int to = Math.max(from, close - (trimEnd ? 1 : 0));
        int known = faults.count();
        if (notes != null) {
            notes.begin(span, true);
            notes.piece(start, from, Piece.Kind.DELIMITER);
            notes.piece(Math.max(from, to), close + 2, Piece.Kind.DELIMITER);
        }
        Words words = new Words(source, from, to, faults, names, notes);
        Node node = new Node.Nothing();
        if (words.is(Words.Kind.END)) {
            faults.add(span, Fault.Kind.EMPTY_OUTPUT);
        } else {
            node = TagReader.output(span, words);
            words.expectEnd();
        }
        if (faults.count() > known && looksHalfTyped(from, to)) {
            faults.backTo(known);
            unclosed(start, Fault.Kind.OUTPUT_NOT_CLOSED);
            return -1;
        }
        text(textFrom, start, trimStart);
        open.add(node);
        trimNext = trimEnd;
        return close + 2;
    }

    private boolean isQuoted(int from, int at, int close) {
        if (close - from > LONGEST_QUOTING) {
            return false;
        }
        char quote = 0;
        for (int i = from; i < at; i++) {
            char sign = source.charAt(i);
            if (quote == 0 && (sign == '"' || sign == '\'')) {
                quote = sign;
            } else if (sign == quote) {
                quote = 0;
            } else if (sign == '\n') {
                return false;
            }
        }
        return quote != 0 && source.indexOf(quote, at, close) > 0;
    }

    /** A malformed inside with a line break or an odd quote in it is text that ran into braces further on. */
    private boolean looksHalfTyped(int from, int to) {
        int quotes = 0;
        for (int i = from; i < to; i++) {
            char sign = source.charAt(i);
            if (sign == '\n') {
                return true;
            }
            quotes += sign == '"' ? 1 : 0;
        }
        return quotes % 2 == 1;
    }

    /** Complains, and colours what was begun as far as it is of the form of a path with filters. */
    private void unclosed(int start, Fault.Kind kind) {
        int end = start + 2;
        while (end < source.length() && "\"\n{}<>\\".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        Span span = new Span(start, end);
        faults.add(span, kind);
        if (notes != null) {
            notes.backTo(start);
            notes.begin(span, true);
            notes.piece(start, start + 2, Piece.Kind.DELIMITER);
            Words words = new Words(source, start + 2, end, new Faults(), names, notes);
            if (kind == Fault.Kind.OUTPUT_NOT_CLOSED && !words.is(Words.Kind.END)) {
                TagReader.output(span, words);
            }
        }
    }

    private int tag(int textFrom, int start) {
        int close = tagEnd.from(start + 2);
        if (close < 0) {
            unclosed(start, Fault.Kind.TAG_NOT_CLOSED);
            return -1;
        }
        Span span = new Span(start, close + 2);
        boolean trimStart = source.startsWith("-", start + 2);
        boolean trimEnd = close > start + 2 && source.charAt(close - 1) == '-';
        int from = start + 2 + (trimStart ? 1 : 0);
        int to = Math.max(from, close - (trimEnd ? 1 : 0));
        text(textFrom, start, trimStart);
        if (notes != null) {
            notes.begin(span, false);
            notes.piece(start, from, Piece.Kind.DELIMITER);
            notes.piece(Math.max(from, to), close + 2, Piece.Kind.DELIMITER);
        }
        trimNext = trimEnd;
        return statement(span, from, to, close + 2);
    }

    /** Where reading goes on: behind the tag, or behind the block for those whose inside is not read. */
    private int statement(Span span, int from, int to, int after) {
        int nameFrom = from;
        while (nameFrom < to && Character.isWhitespace(source.charAt(nameFrom))) {
            nameFrom++;
        }
        if (nameFrom < to && source.charAt(nameFrom) == '#') {
            inlineComment(span, nameFrom, to);
            return after;
        }
        int nameTo = nameFrom;
        while (nameTo < to && Words.isNamePart(source.charAt(nameTo))) {
            nameTo++;
        }
        String name = names.of(source, nameFrom, nameTo);
        if (notes != null) {
            notes.piece(nameFrom, nameTo, Piece.Kind.TAG);
        }
        if (name.equals("raw") || name.equals("comment") || name.equals("doc")) {
            return opaque(name, span, nameTo, to, after);
        }
        if (name.equals("liquid")) {
            lines(nameTo, to);
        } else {
            open.statement(name, span, new Words(source, nameTo, to, faults, names, notes));
        }
        return after;
    }

    private void inlineComment(Span span, int from, int to) {
        if (notes != null) {
            notes.piece(from, to, Piece.Kind.COMMENT);
        }
        for (String line : source.substring(from, to).split("\n", -1)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                faults.add(span, Fault.Kind.BAD_TAG_SYNTAX, "#");
                return;
            }
        }
        open.add(new Node.Nothing());
    }

    /** The lines of a {@code liquid} tag, each a tag; blocks that are opened in it must be closed in it. */
    private void lines(int from, int to) {
        if (!open.border(new Span(from, to))) {
            return;
        }
        int at = from;
        while (at < to) {
            int end = source.indexOf('\n', at, to);
            end = end < 0 ? to : end;
            at = line(at, end, to);
        }
        open.closeBorder();
    }

    private int line(int from, int end, int to) {
        int start = from;
        while (start < end && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        if (start == end) {
            return end + 1;
        }
        int nameTo = start;
        while (nameTo < end && Words.isNamePart(source.charAt(nameTo))) {
            nameTo++;
        }
        String name = source.substring(start, nameTo);
        if (name.equals("comment") || name.equals("raw") || name.equals("doc")) {
            int close = lineOf("end" + name, end, to);
            if (notes != null) {
                notes.piece(start, Math.max(start, close), Piece.Kind.COMMENT);
            }
            if (close < 0) {
                faults.add(new Span(start, end), Fault.Kind.BLOCK_NOT_CLOSED, name);
                return to;
            }
            int next = source.indexOf('\n', close, to);
            return next < 0 ? to : next + 1;
        }
        statement(new Span(start, end), start, end, end);
        return end + 1;
    }

    private int lineOf(String wanted, int from, int to) {
        int at = from;
        while (at < to) {
            int end = source.indexOf('\n', at, to);
            end = end < 0 ? to : end;
            if (source.substring(at, end).strip().startsWith(wanted)) {
                return at;
            }
            at = end + 1;
        }
        return -1;
    }

    /** Blocks whose inside is not read: text until their end, comments within comments counted. */
    private int opaque(String name, Span span, int from, int to, int after) {
        if (!name.equals("comment") && !source.substring(from, to).isBlank()) {
            faults.add(span, Fault.Kind.BAD_TAG_SYNTAX, name);
        }
        Opaque.Inside inside = Opaque.find(source, name, after, tagStart, tagEnd);
        if (inside.end() < 0) {
            faults.add(span, Fault.Kind.BLOCK_NOT_CLOSED, name);
        }
        if (inside.nestedFault()) {
            faults.add(span, Fault.Kind.TAG_OUT_OF_PLACE, name);
        }
        if (notes != null) {
            notes.opaque(new Span(after, inside.textEnd()));
            notes.piece(after, inside.textEnd(), name.equals("raw") ? Piece.Kind.RAW : Piece.Kind.COMMENT);
            if (inside.end() >= 0) {
                notes.begin(new Span(inside.textEnd(), inside.end()), false);
                notes.piece(inside.textEnd(), inside.end(), Piece.Kind.TAG);
            }
        }
        if (name.equals("raw")) {
            text(after, inside.textEnd(), inside.trimBefore());
        } else {
            open.add(new Node.Nothing());
        }
        trimNext = inside.trimAfter();
        return inside.end() < 0 ? source.length() : inside.end();
    }
}
