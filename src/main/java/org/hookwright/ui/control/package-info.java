/**
 * Controls that several screens share: the code editor, and words that follow the chosen language.
 *
 * <p>The door to RichTextFX: no other package sees its types. Knows {@code language}, {@code template}, {@code payload}
 * and {@code task}; everything here lives on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.control;
