/**
 * The open workspace as every screen sees it: what there is, what is chosen, the call being edited, what its filling
 * gives, the send in flight.
 *
 * <p>Knows the engine and of JavaFX its beans and collections only, so that plain JUnit tests it. Everything is called
 * and heard on one thread, the JavaFX thread in the program; disk, network and computing go through {@code task}.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.desk;
