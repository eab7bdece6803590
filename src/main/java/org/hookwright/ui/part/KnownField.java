package org.hookwright.ui.part;

import java.util.Optional;
import org.hookwright.condition.Operator;
import org.hookwright.language.Sentence;

/**
 * A field that a rule can ask for.
 *
 * @param type what its values are, as far as samples or the catalogue tell
 * @param meaning in the host's terms, where that is known
 * @param value in the chosen ticket, as it would be printed; empty where it has none
 * @param emptyIn in how many samples it has no value
 * @param samples how many there are
 */
record KnownField(
        String path, Operator.Type type, Optional<Sentence> meaning, String value, int emptyIn, int samples) {}
