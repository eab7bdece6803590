/**
 * The same engine from a terminal: the door to picocli, and the proof that the program without its windows is a
 * library.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.cli;
