package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A place for SQLite's native part. The driver unpacks it anew at each start and deletes it at the end, which a killed
 * program never reaches: in a folder of our own, what such a one left is known for what it is and cleared away.
 */
public final class NativeLibrary {
    /** Asked by the driver: https://github.com/xerial/sqlite-jdbc#configuration */
    private static final String PROPERTY = "org.sqlite.tmpdir";

    private static final String LOCK = ".lck";

    /** Younger ones may be about to be loaded by a program that starts at this moment. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());
    private static final AtomicReference<Path> WANTED = new AtomicReference<>();

    private NativeLibrary() {}

    /** Unpacks there once a history is opened; before that, nothing is made. */
    public static void unpackIn(Path folder) {
        WANTED.set(folder);
    }

    /** Before the driver loads; where the folder cannot be, the system's own for passing files serves. */
    static void prepare() {
        Path folder = WANTED.getAndSet(null);
        if (folder != null && System.getProperty(PROPERTY) == null) {
            try {
                Files.createDirectories(folder);
                clear(folder, Instant.now());
                System.setProperty(PROPERTY, folder.toString());
            } catch (IOException refused) {
                LOG.log(System.Logger.Level.DEBUG, "No place for SQLite's library", refused);
            }
        }
    }

    /** Those in use stay: Windows does not let go of them, and for other systems a loaded file needs no name. */
    static void clear(Path folder, Instant now) throws IOException {
        List<Path> left;
        try (var files = Files.list(folder)) {
            left = files.filter(file -> file.getFileName().toString().startsWith("sqlite-"))
                    .toList();
        }
        FileTime before = FileTime.from(now.minus(YOUNG));
        for (Path file : left) {
            if (!file.toString().endsWith(LOCK)
                    && Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(before) < 0) {
                drop(file);
            }
        }
    }

    private static void drop(Path library) {
        try {
            Files.deleteIfExists(library);
            Files.deleteIfExists(library.resolveSibling(library.getFileName() + LOCK));
        } catch (IOException used) {
            LOG.log(System.Logger.Level.DEBUG, "Somebody's: " + library, used);
        }
    }
}
