package org.hookwright.store;
import java.nio.file.Path;
import org.hookwright.language.Sentence;
public sealed interface Stored<T> {
    Path file();
    record Readable<T>(Path file, T value, String stamp) implements Stored<T> {}
    record Unreadable<T>(Path file, Sentence problem) implements Stored<T> {}
}
