/**
 * Liquid, our own: reading with positions, filling, completing, repairing.
 *
 * <p>One parser serves colouring, completion, hover, checks, preview and send alike. A
 * {@link org.hookwright.template.Template} is immutable and may be shared between threads; filling is one pass (a value
 * is never read as a template again), bounded by {@link org.hookwright.template.Limits}, and says which range of the
 * output came from which placeholder. The package knows no other package of the program.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.template;
