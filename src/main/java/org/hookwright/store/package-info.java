/**
 * The workspace's files and the secrets: read, written whole, watched, never overwritten in silence.
 *
 * <p>Knows the designed things and {@code task}; the door to YAML, to the key store and to the cipher. Reading and
 * writing block: never call it on the JavaFX thread.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.store;
