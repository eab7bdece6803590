package org.hookwright.payload;

import java.util.List;
import org.hookwright.template.Span;

/**
 * A place where a text stops being well-formed XML.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param details what the sentence about it needs, in the order the kind documents
 */
public record XmlFault(Kind kind, Span span, int line, int column, List<String> details) {
    public XmlFault {
        details = List.copyOf(details);
    }

    /** What is wrong. */
    public enum Kind {
        /** Nothing but white space. */
        EMPTY,
        /** An ampersand that starts no entity. */
        AMPERSAND,
        /** A character that XML 1.0 cannot hold. Details: its number. */
        CHARACTER,
        /** A document type, which could name files to read. */
        DOCTYPE,
        /** Anything else, such as tags that do not match. */
        NOT_WELL_FORMED
    }
}
