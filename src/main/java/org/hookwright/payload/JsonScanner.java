package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.payload.JsonPiece.Kind;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/**
 * Colours JSON that has placeholders in it, a line at a time. A string ends with its line, so any line can be scanned
 * without those before it; only a placeholder that runs over several lines is looked back to.
 */
public final class JsonScanner {
    private final CharSequence text;
    private final int end;
    private final Markups markups;
    private final List<JsonPiece> pieces = new ArrayList<>();
    private int at;

    private JsonScanner(CharSequence text, int start, int end, Markups markups) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.markups = markups;
    }

    /** The pieces of one line, or of a whole small text. */
    public static List<JsonPiece> pieces(String line) {
        return pieces(line, new Span(0, line.length()), Template.parse(line).markups());
    }

    /**
     * The pieces of a range that starts where a line does; positions are those of the whole text.
     *
     * @param markups of the whole text, in order, see {@link Template#markups()}
     */
    public static List<JsonPiece> pieces(CharSequence text, Span range, List<Span> markups) {
        Markups known = new Markups(markups);
        int start = logicalStart(text, range.start(), known);
        List<JsonPiece> all = new JsonScanner(text, start, range.end(), known).scan();
        return start == range.start()
                ? all
                : all.stream()
                        .filter(piece -> piece.span().start() >= range.start())
                        .toList();
    }

    private static int logicalStart(CharSequence text, int start, Markups markups) {
        int from = start;
        for (int hole = markups.startAround(from); hole >= 0; hole = markups.startAround(from)) {
            from = Lines.start(text, hole);
        }
        return from;
    }

    private List<JsonPiece> scan() {
        while (at < end) {
            int hole = markups.endAt(text, at);
            if (hole > at) {
                at = hole;
            } else {
                piece(text.charAt(at));
            }
        }
        return pieces;
    }

    private void piece(char sign) {
        switch (sign) {
            case ' ', '\t', '\n', '\r' -> at++;
            case '"' -> string();
            case '{', '}', '[', ']', ',', ':' -> add(at + 1, Kind.PUNCTUATION);
            default -> word();
        }
    }

    private void word() {
        int wordEnd = Math.min(end, JsonSigns.wordEnd(text, at));
        if (wordEnd == at) {
            add(Math.min(end, at + Character.charCount(Character.codePointAt(text, at))), Kind.ERROR);
        } else if (JsonSigns.isLiteral(text, at, wordEnd)) {
            add(wordEnd, Kind.LITERAL);
        } else {
            add(wordEnd, JsonSigns.numberEnd(text, at) >= 0 ? Kind.NUMBER : Kind.ERROR);
        }
    }

    private void string() {
        List<Span> parts = new ArrayList<>();
        int part = at;
        at++;
        boolean open = true;
        while (open && at < end) {
            char sign = text.charAt(at);
            int hole = markups.endAt(text, at);
            if (hole > at) {
                addPart(parts, part);
                at = Math.min(end, hole);
                part = at;
            } else if (sign == '\n' || sign == '\r') {
                open = false;
            } else {
                at += sign == '\\' && escapesNext() ? 2 : 1;
                open = sign != '"';
            }
        }
        addPart(parts, part);
        Kind kind = colonFollows() ? Kind.KEY : Kind.STRING;
        parts.forEach(span -> pieces.add(new JsonPiece(span, kind)));
    }

    private boolean escapesNext() {
        return at + 1 < end && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
    }

    private boolean colonFollows() {
        int next = at;
        while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next < end && text.charAt(next) == ':';
    }

    private void addPart(List<Span> parts, int start) {
        if (at > start) {
            parts.add(new Span(start, at));
        }
    }

    private void add(int pieceEnd, Kind kind) {
        pieces.add(new JsonPiece(new Span(at, pieceEnd), kind));
        at = pieceEnd;
    }
}
