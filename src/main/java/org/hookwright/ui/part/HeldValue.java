package org.hookwright.ui.part;

/**
 * A value that samples hold for a field.
 *
 * @param count in how many of them
 */
record HeldValue(String text, int count) {}
