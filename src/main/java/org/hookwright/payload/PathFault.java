package org.hookwright.payload;

import org.hookwright.language.Sentence;
import org.hookwright.template.Span;

/** Why a text is no JSONPath, and which part of it. */
public record PathFault(Span span, Sentence why) {}
