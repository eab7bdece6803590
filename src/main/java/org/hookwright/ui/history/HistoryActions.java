package org.hookwright.ui.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hookwright.task.Cancellation;

/** What can be done with an exchange of the history, and what the screen asks of the program around it. */
public interface HistoryActions {
    /** Sends the same request once more. */
    void sendAgain(long id);

    /** Opens its request in the design screen, to be changed. */
    void openAsDraft(long id);

    /** Puts its request on the clipboard as a command line; secrets stay out. */
    void copyAsCurl(long id);

    /** Takes exchanges out of the history, and offers for a while to put them back. */
    void delete(List<Long> ids);

    /** A kept filter is deleted: offers for a while to take that back. */
    void filterDeleted(String name, Runnable back);

    /** Asks for the file of an export; nothing where the person thought better of it. */
    Optional<Path> whereToExport(Export export);

    /** What will write an export: made now, so that it speaks the language of now; it blocks, and runs in a job. */
    Writing writing(Export export);

    /** Writes a file, whole or not at all. */
    @FunctionalInterface
    interface Writing {
        /**
         * Does it.
         *
         * @param progress hears now and then how many are written, and of how many, on the job's thread
         * @return how many there were
         */
        long to(Path file, Progress progress, Cancellation cancellation) throws Exception;
    }

    /** Hears how far it is. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long all);
    }

    /** An export is written: says so, and offers the way there. */
    void exported(Path file, long count);

    /** Leads to where the history's limits are set. */
    void changeLimits();
}
