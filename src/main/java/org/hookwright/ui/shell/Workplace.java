package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.List;

/** The open workspace's folder, and the ways to others. Everything returns at once. */
public interface Workplace {
    Path folder();

    /** Folders that were open before, the last one first, without the one that is open. */
    List<Path> recent();

    /** Asks for another folder and opens it in place of this one. */
    void openAnother();

    /** Opens a folder in place of this one, once everything here is saved. */
    void open(Path folder);

    /** Shows the folder in the system's program for files. */
    void reveal();
}
