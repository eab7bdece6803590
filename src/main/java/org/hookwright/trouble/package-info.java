/**
 * Answers the three things people complain of: it did not fire, its data is wrong, it timed out or failed on the way.
 * Made of the workflow, a ticket, what the checks find and what the log holds; every clue leads to a place. Pure, but
 * for reading the log; called off the window's thread.
 */
@NullMarked
package org.hookwright.trouble;

import org.jspecify.annotations.NullMarked;
