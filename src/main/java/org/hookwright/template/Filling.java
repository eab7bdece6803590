package org.hookwright.template;

/**
 * One placeholder's output.
 *
 * @param source the whole placeholder in the template, braces included
 * @param output the range of the rendered text it gave; empty when the value was
 * @param path the path it printed, or the source of the expression where it is not a plain path
 * @param unset whether the path led nowhere or to null, rather than to an empty value
 */
public record Filling(Span source, Span output, String path, boolean unset) {}
