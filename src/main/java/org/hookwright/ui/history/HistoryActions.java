package org.hookwright.ui.history;

/** What can be done with an exchange of the history. */
public interface HistoryActions {
    /** Sends the same request once more. */
    void sendAgain(long id);

    /** Opens its request in the design screen, to be changed. */
    void openAsDraft(long id);

    /** Puts its request on the clipboard as a command line; secrets stay out. */
    void copyAsCurl(long id);
}
