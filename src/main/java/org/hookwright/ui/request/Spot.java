package org.hookwright.ui.request;

import org.hookwright.check.Field;
import org.hookwright.template.Span;

/** A place in the request's parts beside the body, to be shown and to take the keyboard. */
public record Spot(Field field, Span span) {}
