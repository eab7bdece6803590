package org.hookwright.ui.receiver;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.hookwright.store.KeptScript;

/** Where scripts are kept. What goes wrong is said to the person by whoever keeps them. */
public interface ScriptShelf {
    /** Puts a new one in; {@code made} hears its file. */
    void add(KeptScript script, Consumer<Path> made);

    /** Writes a changed one, after what is being written of it. */
    void save(Path file, KeptScript script);

    /** Takes one away; the person can have it back. */
    void delete(Path file);
}
