package org.hookwright.ui.control;

import java.nio.file.Path;
import java.util.Optional;

/** What a screen asks of the system around the program. */
public interface Desktop {
    /** Puts a text on the clipboard. */
    void copy(String text);

    /** Takes a text off the clipboard again, if it still is what stands there. */
    void forget(String text);

    /** Asks where to save a file; nothing where the person thought better of it. */
    Optional<Path> whereToSave(String suggestedName);

    /** Asks for a folder; nothing where the person thought better of it. */
    Optional<Path> chooseFolder(Path current);

    /** Asks for a file to read; nothing where the person thought better of it. */
    Optional<Path> chooseFile();

    /** Shows a file in the program that the system opens it with. */
    void open(Path file);
}
