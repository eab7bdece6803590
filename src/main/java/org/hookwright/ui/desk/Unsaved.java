package org.hookwright.ui.desk;

import java.util.Optional;
import org.hookwright.language.Sentence;

/** Where something may be that is in no file yet, to be asked before the window closes. */
public interface Unsaved {
    /** Writes at once what is pending. */
    void saveNow();

    /** Whether nothing is being written any more. */
    boolean isQuiet();

    /** What would be lost if the window closed now, if anything. */
    Optional<Sentence> loss();
}
