/**
 * Whether a workflow fires: rules over a ticket's fields, evaluated leaf by leaf, explained, and turned around.
 *
 * <p>Knows {@code language} only. Pure functions over immutable records, safe on any thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.condition;
