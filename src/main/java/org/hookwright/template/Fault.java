package org.hookwright.template;

import java.util.List;

/**
 * A place where the template is malformed. Reading goes on behind it; Ruby Liquid would refuse the template in strict
 * mode.
 *
 * @param details what the sentence about it needs: names and signs from the source, in the order the kind documents
 */
public record Fault(Span span, Kind kind, List<String> details) {
    public Fault {
        details = List.copyOf(details);
    }

    /** What is wrong. */
    public enum Kind {
        /** Two opening braces without their end. */
        OUTPUT_NOT_CLOSED,
        /** An opening brace with a percent sign, without its end. */
        TAG_NOT_CLOSED,
        /** Nothing between the braces where a value is needed. */
        EMPTY_OUTPUT,
        /** A sign that cannot stand there. Details: the sign. */
        UNEXPECTED,
        /** A quoted text without its end. */
        STRING_NOT_CLOSED,
        /** Details: the name. */
        UNKNOWN_TAG,
        /** A block without its end tag. Details: the tag. */
        BLOCK_NOT_CLOSED,
        /** An end tag, else or when outside its block. Details: the tag. */
        TAG_OUT_OF_PLACE,
        /** A tag whose words are not of its form. Details: the tag. */
        BAD_TAG_SYNTAX,
        /** A filter name is missing behind a bar. */
        FILTER_MISSING,
        /** Blocks are nested deeper than the engine goes. Details: the limit. */
        TOO_DEEP,
        /** The tag reads other files, which a webhook cannot. Details: the tag. */
        FILE_TAG
    }
}
