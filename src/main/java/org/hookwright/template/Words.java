package org.hookwright.template;

import org.jspecify.annotations.Nullable;

/** The inside of a placeholder or tag as words and signs, one at a time. */
final class Words {
    /** What kind of word or sign. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        DOT,
        DOTS,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        OPEN_PAREN,
        CLOSE_PAREN,
        BAR,
        COLON,
        COMMA,
        EQUALS,
        COMPARISON,
        OTHER,
        END
    }

    private final String source;
    private final int end;
    private final Faults faults;
    private final Names names;
    private final @Nullable Notes notes;
    private int next;
    private Kind kind = Kind.END;
    private int from;
    private int to;
    private int behind;

    Words(String source, int start, int end, Faults faults, Names names, @Nullable Notes notes) {
        this.source = source;
        this.end = end;
        this.faults = faults;
        this.names = names;
        this.notes = notes;
        next = start;
        behind = start;
        take();
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isName(String name) {
        return kind == Kind.NAME && to - from == name.length() && source.startsWith(name, from);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Behind the word that was taken last. */
    int behind() {
        return behind;
    }

    String source() {
        return source;
    }

    Faults faults() {
        return faults;
    }

    Span span() {
        return new Span(from, to);
    }

    String text() {
        return names.of(source, from, to);
    }

    /** What was read since a place, as it stands there. */
    String since(int place) {
        return names.of(source, place, Math.max(place, behind));
    }

    /** The inside of a quoted text. */
    String string() {
        boolean closed = to - from >= 2 && source.charAt(to - 1) == source.charAt(from);
        return source.substring(from + 1, closed ? to - 1 : to);
    }

    /** Whether the sign behind the present word, white space left out, is a colon. */
    boolean isColonNext() {
        int at = to;
        while (at < end && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at < end && source.charAt(at) == ':';
    }

    void note(Piece.Kind piece) {
        if (notes != null) {
            notes.piece(from, to, piece);
        }
    }

    @Nullable
    Notes notes() {
        return notes;
    }

    /** Takes the word and colours it. */
    void take(Piece.Kind piece) {
        note(piece);
        take();
    }

    boolean takeIf(Kind wanted, Piece.Kind piece) {
        if (kind != wanted) {
            return false;
        }
        take(piece);
        return true;
    }

    /** Complains of all that is left, once. */
    void expectEnd() {
        if (kind != Kind.END) {
            faults.add(span(), Fault.Kind.UNEXPECTED, text());
            while (kind != Kind.END) {
                take(Piece.Kind.ERROR);
            }
        }
    }

    void unexpected() {
        if (kind == Kind.END) {
            faults.add(new Span(behind, Math.max(behind, end)), Fault.Kind.UNEXPECTED, "");
        } else {
            faults.add(span(), Fault.Kind.UNEXPECTED, text());
        }
    }

    void take() {
        behind = to == 0 ? next : to;
        while (next < end && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        from = next;
        if (next >= end) {
            kind = Kind.END;
            to = next;
            return;
        }
        char sign = source.charAt(next);
        if (isNameStart(sign)) {
            name();
        } else if (Numbers.isDigit(sign)
                || (sign == '-' && next + 1 < end && Numbers.isDigit(source.charAt(next + 1)))) {
            number();
        } else if (sign == '\'' || sign == '"') {
            quoted(sign);
        } else {
            sign(sign);
        }
        to = next;
    }

    private void name() {
        kind = Kind.NAME;
        while (next < end && isNamePart(source.charAt(next))) {
            next++;
        }
        if (next < end && source.charAt(next) == '?') {
            next++;
        }
    }

    private void number() {
        kind = Kind.NUMBER;
        next++;
        while (next < end && Numbers.isDigit(source.charAt(next))) {
            next++;
        }
        if (next + 1 < end && source.charAt(next) == '.' && Numbers.isDigit(source.charAt(next + 1))) {
            next++;
            while (next < end && Numbers.isDigit(source.charAt(next))) {
                next++;
            }
        }
    }

    private void quoted(char quote) {
        kind = Kind.STRING;
        int close = source.indexOf(quote, Math.min(next + 1, end), end);
        if (close < 0) {
            faults.add(new Span(next, end), Fault.Kind.STRING_NOT_CLOSED);
            next = end;
        } else {
            next = close + 1;
        }
    }

    private void sign(char sign) {
        boolean equals = next + 1 < end && source.charAt(next + 1) == '=';
        kind = switch (sign) {
            case '.' -> next + 1 < end && source.charAt(next + 1) == '.' ? Kind.DOTS : Kind.DOT;
            case '[' -> Kind.OPEN_BRACKET;
            case ']' -> Kind.CLOSE_BRACKET;
            case '(' -> Kind.OPEN_PAREN;
            case ')' -> Kind.CLOSE_PAREN;
            case '|' -> Kind.BAR;
            case ':' -> Kind.COLON;
            case ',' -> Kind.COMMA;
            case '=' -> equals ? Kind.COMPARISON : Kind.EQUALS;
            case '<', '>' -> Kind.COMPARISON;
            case '!' -> equals ? Kind.COMPARISON : Kind.OTHER;
            default -> Kind.OTHER;
        };
        boolean unequal = sign == '<' && next + 1 < end && source.charAt(next + 1) == '>';
        boolean two = kind == Kind.DOTS || (kind == Kind.COMPARISON && (equals || unequal));
        next += two ? 2 : Character.charCount(source.codePointAt(next));
        next = Math.min(next, end);
    }

    static boolean isNameStart(char sign) {
        return sign < 128
                ? (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_'
                : Character.isLetter(sign);
    }

    static boolean isNamePart(char sign) {
        if (sign < 128) {
            return isNameStart(sign) || Numbers.isDigit(sign) || sign == '-';
        }
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }
}
