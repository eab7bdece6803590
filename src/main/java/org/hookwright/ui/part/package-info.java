/**
 * The parts of a workflow that are no call: the event that starts it, a condition, a wait, each in a form.
 *
 * <p>May know the desk and the engine below; view models know JavaFX's beans only. Everything here lives on the JavaFX
 * thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.part;
