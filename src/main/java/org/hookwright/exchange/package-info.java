/** Formats in and out, one class a format. */
@org.jspecify.annotations.NullMarked
package org.hookwright.exchange;
