/**
 * Start-up: {@code Main}, the building of all objects by plain constructors, and what happens when something goes
 * wrong.
 *
 * <p>Stands on top of everything.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.app;
