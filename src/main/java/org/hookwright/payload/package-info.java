/**
 * JSON with placeholders in it: scanned for colouring, judged when filled, laid out without touching a placeholder.
 *
 * <p>Knows {@code template}. Pure functions of text, safe on any thread, linear in its length.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.payload;
