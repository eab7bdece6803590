package org.hookwright.ui.desk;

import java.nio.file.Path;
import org.hookwright.workflow.Workflow;

/**
 * The drafts of one file in the order of the work, whatever order the jobs come to run in: a draft that is late does
 * not come back after its file was written.
 */
final class DraftLine {
    private final Drafts drafts;
    private final Path file;
    private long latest;

    DraftLine(Drafts drafts, Path file) {
        this.drafts = drafts;
        this.file = file;
    }

    /**
     * Keeps a state of the work unless a newer one was kept or written.
     *
     * @param turn counted up at every state of the work that is kept or written
     * @return whether this state of the work, or a newer one, is kept
     */
    synchronized boolean keep(long turn, Workflow now) {
        if (turn > latest) {
            latest = turn;
            return drafts.keep(file, now);
        }
        return true;
    }

    synchronized void discard(long turn) {
        if (turn > latest) {
            latest = turn;
            drafts.discard(file);
        }
    }
}
