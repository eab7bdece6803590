/**
 * What is set once: language and look, environments with their values, secrets, how much history is kept.
 *
 * <p>View models know JavaFX's beans and collections only; files and the vault are reached through small interfaces
 * that return at once.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.settings;
