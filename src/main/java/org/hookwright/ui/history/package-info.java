/**
 * The history: every exchange to search and filter, one of them in full, and the strip at the foot of the design
 * screen.
 *
 * <p>Reads through {@code Records} in jobs, page by page, and never holds more rows than were scrolled to. Draws an
 * exchange with the views of {@code ui.response}. Everything here lives on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.history;
