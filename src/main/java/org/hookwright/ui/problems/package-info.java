/**
 * The list of problems under the editor: each with its place, its sentence and its cures.
 *
 * <p>The view model knows JavaFX's beans and collections only.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.problems;
