/**
 * The main window: rail, top bar, panes and their splits, status bar, theme, commands and the palette that lists them.
 *
 * <p>Knows the desk, the shared controls and the nodes of other screens, which it is handed; it makes none of them.
 * Everything here lives on the JavaFX thread; {@link org.hookwright.ui.shell.UiThread} is the one way onto it.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.shell;
