/**
 * Walks a workflow for one ticket: condition, steps, tries, pauses, fallbacks, on a clock that can be turned.
 *
 * <p>Knows the designed things, {@code send} and {@code check}. Blocking; callers run it through {@code task} and hear
 * every moment as a value while it goes on.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.run;
