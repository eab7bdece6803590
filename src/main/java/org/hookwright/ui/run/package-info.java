/**
 * The run of a workflow: started, watched, explained.
 *
 * <p>May know the desk and the engine below; view models know JavaFX's beans only. Everything here lives on the JavaFX
 * thread but what a job does.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.run;
