package org.hookwright.ui.control;

import java.util.List;
import org.hookwright.payload.JsonPiece;
import org.hookwright.payload.JsonScanner;
import org.hookwright.template.Span;

/** JSON without placeholders; two braces in a value are two braces. */
final class FilledJsonColouring implements Colouring {
    @Override
    public List<Tint> text(String text) {
        return JsonScanner.pieces(text, new Span(0, text.length()), List.of()).stream()
                .map(piece -> new Tint(piece.span(), styleOf(piece.kind())))
                .toList();
    }

    static String styleOf(JsonPiece.Kind kind) {
        return switch (kind) {
            case KEY -> "tok-key";
            case STRING -> "tok-string";
            case NUMBER -> "tok-number";
            case LITERAL -> "tok-literal";
            case PUNCTUATION -> "tok-punctuation";
            case ERROR -> "tok-error";
        };
    }
}
