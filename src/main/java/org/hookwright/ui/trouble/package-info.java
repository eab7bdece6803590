/**
 * The three things people complain of, chosen and answered: what it comes to, the clues, and a button to each place.
 */
@org.jspecify.annotations.NullMarked
package org.hookwright.ui.trouble;
