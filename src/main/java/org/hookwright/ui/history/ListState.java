package org.hookwright.ui.history;

/** Where the reading of the list of exchanges stands. */
public enum ListState {
    /** It has only just begun, so there is nothing to say yet. */
    BEGUN,
    READING,
    /** There are rows, or would be. */
    SHOWN,
    /** Nothing was ever sent. */
    EMPTY,
    /** The filter lets nothing through. */
    NOTHING_FOUND,
    /** It cannot be read; {@link HistoryViewModel#whyProperty} says why. */
    UNREADABLE
}
