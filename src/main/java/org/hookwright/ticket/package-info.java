/**
 * Sample tickets, the catalogue of placeholders and the scope a template is filled from.
 *
 * <p>Knows {@code template} and {@code language}. Immutable records.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ticket;
