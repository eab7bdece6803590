package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hookwright.payload.JsonPiece;
import org.hookwright.payload.JsonScanner;
import org.hookwright.payload.XmlPiece;
import org.hookwright.payload.XmlScanner;
import org.hookwright.template.Piece;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/** How a text is coloured: by the parsers that also fill and judge it. Safe on any thread. */
public enum Colouring {
    /** Not at all. */
    PLAIN,
    /** Placeholders in text of any other kind: an address, a header, XML. */
    TEMPLATE,
    /** JSON with placeholders in it. */
    JSON,
    /** JSON as it goes out, where two braces in a value are two braces. */
    FILLED_JSON,
    /** XML with placeholders in it. */
    XML,
    /** XML as it goes out or comes back. */
    FILLED_XML,
    /** Like XML, but nothing is called wrong: a page may say almost anything. */
    HTML;

    /** The tints of a whole text, or of a line as if it stood alone, in order of their starts. */
    List<Tint> tints(String text) {
        List<Tint> tints = new ArrayList<>();
        List<Span> markups = List.of();
        if (this == TEMPLATE || this == JSON || this == XML) {
            Template template = Template.parse(text);
            markups = template.markups();
            markups.forEach(markup -> tints.add(new Tint(markup, "ph")));
            template.pieces().forEach(piece -> tints.add(new Tint(piece.span(), styleOf(piece.kind()))));
        }
        if (this == JSON || this == FILLED_JSON) {
            JsonScanner.pieces(text, new Span(0, text.length()), markups)
                    .forEach(piece -> tints.add(new Tint(piece.span(), styleOf(piece.kind()))));
        }
        if (this == XML || this == FILLED_XML || this == HTML) {
            XmlScanner.pieces(text, markups).stream()
                    .filter(piece -> this != HTML || piece.kind() != XmlPiece.Kind.ERROR)
                    .forEach(piece -> tints.add(new Tint(piece.span(), styleOf(piece.kind()))));
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

    private static String styleOf(XmlPiece.Kind kind) {
        return switch (kind) {
            case NAME -> "tok-key";
            case ATTRIBUTE -> "tok-literal";
            case VALUE -> "tok-string";
            case ENTITY -> "tok-number";
            case COMMENT -> "tok-comment";
            case PUNCTUATION -> "tok-punctuation";
            case ERROR -> "tok-error";
        };
    }

    private static String styleOf(JsonPiece.Kind kind) {
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
