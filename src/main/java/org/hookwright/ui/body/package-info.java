/**
 * The body of a call, where it is written: editor, completion, palette of placeholders, repair of pasted text.
 *
 * <p>Knows {@code ui.control} and the domain floors below. View models and the lists they offer are plain Java and are
 * tested without a window; all of it lives on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.body;
