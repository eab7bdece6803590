package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.payload.XmlPiece.Kind;
import org.hookwright.template.Span;

/** Colours XML, and HTML as far as it is alike, that may have placeholders in it. Tolerant: any text goes through. */
public final class XmlScanner {
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[\\w.:-]{1,64});");

    private final String text;
    private final Markups markups;
    private final List<XmlPiece> pieces = new ArrayList<>();
    private int at;

    private XmlScanner(String text, Markups markups) {
        this.text = text;
        this.markups = markups;
    }

    /**
     * The pieces of a whole text, or of a line as if it stood alone.
     *
     * @param markups of the text, in order, see {@link org.hookwright.template.Template#markups()}
     */
    public static List<XmlPiece> pieces(String text, List<Span> markups) {
        return new XmlScanner(text, new Markups(markups)).scan();
    }

    private List<XmlPiece> scan() {
        while (at < text.length()) {
            if (isPastHole()) {
                continue;
            }
            switch (text.charAt(at)) {
                case '<' -> markup();
                case '&' -> entity();
                default -> at++;
            }
        }
        return pieces;
    }

    /** Steps over a placeholder that starts here. */
    private boolean isPastHole() {
        int hole = markups.endAt(text, at);
        boolean past = hole > at;
        at = Math.min(text.length(), hole);
        return past;
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            until("-->", Kind.COMMENT);
        } else if (text.startsWith("<![CDATA[", at)) {
            add(at + 9, Kind.PUNCTUATION);
            int close = text.indexOf("]]>", at);
            at = close < 0 ? text.length() : close;
            add(Math.min(text.length(), at + 3), Kind.PUNCTUATION);
        } else if (text.startsWith("<?", at)) {
            until("?>", Kind.PUNCTUATION);
        } else if (text.startsWith("<!", at)) {
            until(">", Kind.PUNCTUATION);
        } else {
            int name = at + (text.startsWith("</", at) ? 2 : 1);
            if (name < text.length() && (isOfName(text.charAt(name)) || markups.endAt(text, name) > name)) {
                add(name, Kind.PUNCTUATION);
                name(Kind.NAME);
                insideTag();
            } else {
                add(at + 1, Kind.ERROR);
            }
        }
    }

    /** Up to the tag's end, or to the next one's beginning where it has none. */
    private void insideTag() {
        while (at < text.length() && text.charAt(at) != '<') {
            if (isPastHole()) {
                continue;
            }
            char sign = text.charAt(at);
            if (sign == '>') {
                add(at + 1, Kind.PUNCTUATION);
                return;
            }
            switch (sign) {
                case ' ', '\t', '\n', '\r' -> at++;
                case '/', '=' -> add(at + 1, Kind.PUNCTUATION);
                case '"', '\'' -> value(sign);
                default -> {
                    if (isOfName(sign)) {
                        name(Kind.ATTRIBUTE);
                    } else {
                        add(at + Character.charCount(text.codePointAt(at)), Kind.ERROR);
                    }
                }
            }
        }
    }

    private void name(Kind kind) {
        int from = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        piece(from, at, kind);
    }

    private void value(char quote) {
        int from = at;
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            int part = at;
            if (isPastHole()) {
                piece(from, part, Kind.VALUE);
                from = at;
            } else {
                at++;
            }
        }
        at = Math.min(text.length(), at + 1);
        piece(from, at, Kind.VALUE);
    }

    private void entity() {
        Matcher entity = ENTITY.matcher(text).region(at, text.length());
        if (entity.lookingAt()) {
            add(entity.end(), Kind.ENTITY);
        } else {
            add(at + 1, Kind.ERROR);
        }
    }

    private void until(String close, Kind kind) {
        int end = text.indexOf(close, at);
        int stop = end < 0 ? text.length() : end + close.length();
        int from = at;
        while (at < stop) {
            int part = at;
            if (isPastHole()) {
                piece(from, part, kind);
                from = at;
            } else {
                at++;
            }
        }
        piece(from, at, kind);
    }

    private void add(int end, Kind kind) {
        piece(at, end, kind);
        at = end;
    }

    private void piece(int from, int to, Kind kind) {
        if (to > from) {
            pieces.add(new XmlPiece(new Span(from, to), kind));
        }
    }

    private static boolean isOfName(char sign) {
        return Character.isLetterOrDigit(sign) || "_:-.".indexOf(sign) >= 0 || Character.isSurrogate(sign);
    }
}
