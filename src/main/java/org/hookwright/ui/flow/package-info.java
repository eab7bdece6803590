/**
 * The flow: a workflow as cards joined by lines, edited where it is seen.
 *
 * <p>Where everything stands is computed by {@code FlowLayout}, a pure function that knows no toolkit. View models know
 * JavaFX's beans only. Everything here lives on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.flow;
