package org.hookwright.payload;

import org.hookwright.template.Span;

/** One coloured piece of XML. Text between tags, white space and placeholders are left out. */
public record XmlPiece(Span span, Kind kind) {
    /** What a piece is, for colouring. */
    public enum Kind {
        /** An element's name. */
        NAME,
        ATTRIBUTE,
        /** An attribute's value with its quotes; in several pieces where placeholders stand in it. */
        VALUE,
        /** A sign by its name or number. */
        ENTITY,
        COMMENT,
        /**
         * Angle brackets, slashes, equals signs, the marks of CDATA, and what stands in {@code <?…?>} and {@code <!…>}.
         */
        PUNCTUATION,
        /** What XML does not know: a sign that ought to be written as an entity, an attribute of nothing. */
        ERROR
    }
}
