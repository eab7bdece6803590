package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the program itself last did to each file, so that the watch tells of others only. */
final class OwnWrites {
    private final Map<Path, Optional<String>> expected = new ConcurrentHashMap<>();

    /** @param stamp of the state that is about to be written, nothing where the file is to go */
    void expect(Path file, Optional<String> stamp) {
        expected.put(file, stamp);
    }

    boolean isOwn(Path file) {
        Optional<String> stamp = expected.get(file);
        return stamp != null && stamp.equals(now(file));
    }

    private static Optional<String> now(Path file) {
        try {
            return Optional.of(Disk.stamp(Files.readAllBytes(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("unreadable");
        }
    }
}
