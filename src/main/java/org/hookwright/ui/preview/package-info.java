/**
 * The preview: the body as it goes out for the chosen ticket, what is wrong with it, and how the other tickets fare.
 *
 * <p>Knows the engine's records and the shared controls; is told what to show and asks through {@code Preview.Actions}.
 * Everything here lives on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.preview;
