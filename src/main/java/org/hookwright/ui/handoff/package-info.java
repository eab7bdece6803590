/**
 * Taking the definition away: the vendor's form field by field, each to be copied, and the same call for a terminal.
 *
 * <p>The view model knows JavaFX's beans only and is given what to show; the clipboard is reached through a function.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.handoff;
