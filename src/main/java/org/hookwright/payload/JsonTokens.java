package org.hookwright.payload;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.template.Span;

/** Cuts JSON with placeholders into what must stay together when it is laid out anew. */
final class JsonTokens {
    private final String text;
    private final Markups markups;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JsonTokens(String text, Markups markups) {
        this.text = text;
        this.markups = markups;
    }

    /**
     * All of a text but its white space.
     *
     * @param markups what must not be touched, blocks such as comments as one
     */
    static List<Token> of(String text, Markups markups) {
        return new JsonTokens(text, markups).cut();
    }

    private List<Token> cut() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (JsonSigns.isBlank(sign)) {
                at++;
            } else {
                tokens.add(token(sign));
            }
        }
        return tokens;
    }

    private Token token(char sign) {
        int start = at;
        return switch (sign) {
            case ',' -> sign(Kind.COMMA);
            case ':' -> sign(Kind.COLON);
            case '}', ']' -> sign(Kind.CLOSE);
            case '[' -> sign(Kind.OPEN);
            case '"' -> {
                boolean closed = string();
                yield new Token(new Span(start, at), closed ? Kind.ATOM : Kind.OPEN_STRING);
            }
            case '{' -> {
                if (markups.endAt(text, at) == at) {
                    yield sign(Kind.OPEN);
                }
                yield markup(start);
            }
            default -> {
                word();
                yield new Token(new Span(start, at), Kind.ATOM);
            }
        };
    }

    private Token sign(Kind kind) {
        at++;
        return new Token(new Span(at - 1, at), kind);
    }

    private Token markup(int start) {
        at = markups.endAt(text, at);
        boolean prints = text.startsWith("{{", start);
        return new Token(new Span(start, at), prints ? Kind.ATOM : Kind.TAG);
    }

    private void word() {
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
    }

    private static boolean endsWord(char sign) {
        return JsonSigns.isBlank(sign) || "{}[],:\"".indexOf(sign) >= 0;
    }

    /** Reads on behind the string that opens here; whether it is closed before its line ends. */
    private boolean string() {
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at);
            int hole = markups.endAt(text, at);
            if (hole > at) {
                at = hole;
            } else if (sign == '\n' || sign == '\r') {
                return false;
            } else {
                boolean escape = sign == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
                at += escape ? 2 : 1;
                if (sign == '"') {
                    return true;
                }
            }
        }
        return false;
    }

    /** One of them. */
    record Token(Span span, Kind kind) {}

    /** How a token is set. */
    enum Kind {
        OPEN,
        CLOSE,
        COMMA,
        COLON,
        /** A string, word, number, or a placeholder outside of strings. */
        ATOM,
        /** A string that is not closed: its line must end where it ends. */
        OPEN_STRING,
        TAG
    }
}
