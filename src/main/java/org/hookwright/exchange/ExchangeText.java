package org.hookwright.exchange;

import org.hookwright.history.Kept;

/** How a format writes exchanges one after another, so that no more than one of them is in memory. */
interface ExchangeText {
    /** What stands before the first. */
    String head();

    /** What stands between two. */
    String between();

    /** What stands behind the last. */
    String foot();

    String of(Kept kept);
}
