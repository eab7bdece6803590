package org.hookwright.ui.preview;

import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;

/**
 * Why a filled body is not what its type asks for.
 *
 * @param output where, in the filled body
 * @param line from 1, in the filled body
 * @param source the placeholder whose value does it, where one can be blamed
 */
public record Breakage(Sentence sentence, Span output, int line, Optional<Span> source) {}
