package org.hookwright.template;

import java.util.List;

/**
 * A use of a value by its path, with the filters behind it: {@code ticket.subject | upcase}.
 *
 * @param span the path itself
 * @param markup the whole output or tag the path stands in, braces included
 * @param path the path in its plain dotted form; an index by a constant is written {@code tags[0]}, by another path
 *     {@code tags[i]}
 * @param filters the filters applied to it, in order
 * @param output whether the value is printed there, rather than tested or assigned
 * @param local whether the first name was made by the template itself (assign, capture, for, increment)
 */
public record Reference(Span span, Span markup, String path, List<FilterUse> filters, boolean output, boolean local) {
    public Reference {
        filters = List.copyOf(filters);
    }

    /** A filter by its name, and whether this engine has it. */
    public record FilterUse(Span span, String name, boolean known) {}
}
