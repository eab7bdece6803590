package org.hookwright.payload;

import org.hookwright.template.Span;

/** One coloured piece of JSON text. White space and placeholders are left out. */
public record JsonPiece(Span span, Kind kind) {
    /** What a piece is, for colouring. */
    public enum Kind {
        /** A string that a colon follows on its line; in several pieces where placeholders stand in it. */
        KEY,
        STRING,
        NUMBER,
        /** {@code true}, {@code false}, {@code null}. */
        LITERAL,
        /** One bracket, comma or colon. */
        PUNCTUATION,
        /** What JSON does not know. */
        ERROR
    }
}
