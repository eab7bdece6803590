package org.hookwright.store;

import java.nio.file.Path;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** A file of the workspace, whether or not it could be read: nothing in the folder is ever left out. */
public sealed interface Stored<T> {
    Path file();

    /**
     * A file and what it holds.
     *
     * @param stamp tells this state of the file from any other, to notice changes made outside
     * @param locked why it can be looked at but must not be written, or null
     */
    @SuppressWarnings("AvoidCommonTypeNames") // it is always said with its owner
    record Readable<T>(
            Path file, T value, String stamp, @Nullable Sentence locked) implements Stored<T> {
        public Readable(Path file, T value, String stamp) {
            this(file, value, stamp, null);
        }
    }

    /**
     * A file that cannot be read.
     *
     * @param problem what is wrong with it, and where
     */
    record Unreadable<T>(Path file, Sentence problem) implements Stored<T> {}
}
