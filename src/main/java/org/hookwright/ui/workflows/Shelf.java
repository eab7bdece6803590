package org.hookwright.ui.workflows;

import java.nio.file.Path;
import java.util.List;

/**
 * What can be done with the workspace's workflows. Everything returns at once; what comes of it is seen in the list.
 */
public interface Shelf {
    void choose(Path file);

    /** Adds an empty workflow and chooses it. */
    void add();

    /** The workflows that can be added ready-made, in the person's language. */
    List<Example> gallery();

    void addFromGallery(String id);

    void duplicate(Path file);

    void rename(Path file, String name);

    /** Deletes; the way back is offered for a while. */
    void delete(Path file);

    /** Shows the file in the system's own file window, for one that cannot be read here. */
    void reveal(Path file);

    /** An entry of the gallery. */
    record Example(String id, String title, String description) {}
}
