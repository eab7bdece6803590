package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hookwright.payload.JsonPiece;
import org.hookwright.payload.JsonScanner;
import org.hookwright.template.Piece;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/** Placeholders, and the JSON around them where there is any, by the parser that also fills them. */
record TemplateColouring(boolean json) implements Colouring {
    @Override
    public List<Tint> text(String text) {
        Template template = Template.parse(text);
        List<Tint> tints = new ArrayList<>();
        for (Span markup : template.markups()) {
            tints.add(new Tint(markup, "ph"));
        }
        for (Piece piece : template.pieces()) {
            tints.add(new Tint(piece.span(), styleOf(piece.kind())));
        }
        if (json) {
            for (JsonPiece piece : JsonScanner.pieces(text, new Span(0, text.length()), template.markups())) {
                tints.add(new Tint(piece.span(), FilledJsonColouring.styleOf(piece.kind())));
            }
        }
        tints.sort(Comparator.comparing(Tint::span));
        return tints;
    }

    private static String styleOf(Piece.Kind kind) {
        return switch (kind) {
            case DELIMITER -> "ph-delimiter";
            case TAG, KEYWORD -> "ph-tag";
            case PATH -> "ph-path";
            case FILTER -> "ph-filter";
            case STRING -> "ph-string";
            case NUMBER -> "ph-number";
            case PUNCTUATION -> "ph-punctuation";
            case COMMENT -> "ph-comment";
            case RAW -> "ph-raw";
            case ERROR -> "ph-error";
        };
    }
}
