package org.hookwright.ui.response;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.payload.JsonScanner;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Tint;

/** Colours for a message as it stands on the wire: the names of its headers, and JSON behind them. */
public final class WireTints {
    /** Longer bodies stay plain. */
    private static final int MOST = 200_000;

    private WireTints() {}

    /** The tints of a message: request line or status line, headers, an empty line, a body. */
    public static List<Tint> of(String message) {
        List<Tint> tints = new ArrayList<>();
        int at = lineEnd(message, 0);
        tints.add(tint(0, at, "wire-first"));
        while (at < message.length()) {
            int start = at + 1;
            int end = lineEnd(message, start);
            int colon = message.indexOf(':', start);
            if (end <= start || message.charAt(start) == '\r') {
                body(message, end, tints);
                return tints;
            }
            if (colon > start && colon < end) {
                tints.add(tint(start, colon, "tok-key"));
            }
            at = end;
        }
        return tints;
    }

    private static void body(String message, int from, List<Tint> tints) {
        String body = message.substring(Math.min(message.length(), from));
        String begin = body.stripLeading();
        if (body.length() > MOST || !(begin.startsWith("{") || begin.startsWith("["))) {
            return;
        }
        JsonScanner.pieces(body, new Span(0, body.length()), List.of()).forEach(piece -> {
            String style = switch (piece.kind()) {
                case KEY -> "tok-key";
                case STRING -> "tok-string";
                case NUMBER -> "tok-number";
                case LITERAL -> "tok-literal";
                case PUNCTUATION -> "tok-punctuation";
                case ERROR -> "tok-error";
            };
            tints.add(tint(from + piece.span().start(), from + piece.span().end(), style));
        });
    }

    private static Tint tint(int start, int end, String style) {
        return new Tint(new Span(start, end), style);
    }

    private static int lineEnd(String text, int start) {
        int newline = text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }
}
