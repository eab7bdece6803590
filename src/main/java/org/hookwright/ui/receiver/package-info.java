/**
 * The receiver screen: the switch of the local endpoint, its address, and every request that arrived.
 *
 * <p>Reaches the endpoint through {@code Endpoint}, in jobs; what arrives is handed in on the JavaFX thread, where
 * everything here lives.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.receiver;
