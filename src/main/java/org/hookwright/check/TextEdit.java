package org.hookwright.check;

import org.hookwright.template.Span;

/** One change of the text of one field. */
public record TextEdit(Field field, Span span, String replacement) {}
