package org.hookwright.template;

/**
 * One coloured piece of a placeholder or tag. The pieces of a template are in order, do not overlap, and leave plain
 * text out.
 */
public record Piece(Span span, Kind kind) {
    /** What a piece is, for colouring. */
    public enum Kind {
        DELIMITER,
        TAG,
        PATH,
        FILTER,
        STRING,
        NUMBER,
        KEYWORD,
        PUNCTUATION,
        COMMENT,
        RAW,
        ERROR
    }
}
