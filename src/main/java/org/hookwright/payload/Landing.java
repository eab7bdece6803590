package org.hookwright.payload;

import org.hookwright.template.Span;

/** Where the output of a placeholder lands in the JSON around it. */
public record Landing(Span markup, Place place) {
    /** What surrounds it. */
    public enum Place {
        /** Inside the quotes of a value. */
        STRING,
        /** Inside the quotes of a name. */
        KEY,
        /** Where a value is needed, without quotes. */
        VALUE,
        /** Anywhere else: only a filling can tell what becomes of it. */
        BETWEEN
    }
}
