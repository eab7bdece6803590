package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts aside a file that is no history for this program, so that a new one can begin; nothing of it is deleted. */
final class Aside {
    private Aside() {}

    /** Whether this program will never open what lies there, however often it tries. */
    static boolean isDue(Path file, SQLException failed) {
        boolean closed = Files.isDirectory(file) || !Files.isReadable(file);
        return Files.exists(file)
                && (HistoryException.isBroken(failed)
                        || failed.getErrorCode() == Schema.NEWER
                        || (failed.getErrorCode() == HistoryException.NOT_OPENED && closed));
    }

    /** Marks a file whose damage showed only in use, so that it is put aside when it is opened again. */
    static Path mark(Path file) {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }

    /** Moves the file to a name with the time. */
    static Path move(Path file) throws IOException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
        Path aside = file.resolveSibling(file.getFileName() + "." + time);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        // The log goes along: what was recorded last may stand in it alone.
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log)) {
            Files.move(log, aside.resolveSibling(aside.getFileName() + "-wal"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        return aside;
    }
}
