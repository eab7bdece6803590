package org.hookwright.template;

import java.util.List;

/**
 * Something that a filling met and went on from, as the host would.
 *
 * @param details names and values for the sentence, in the order the kind documents
 */
public record Notice(Span span, Kind kind, List<String> details) {
    public Notice {
        details = List.copyOf(details);
    }

    /** What was met. */
    public enum Kind {
        /** The value passed through unchanged. Details: the filter. */
        UNKNOWN_FILTER,
        /** A filter could not work with its input; Ruby Liquid prints this text in the output. Details: the text. */
        FILTER_ERROR
    }
}
