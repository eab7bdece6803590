package org.hookwright.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where replies are that are too large for memory. They are as the target sent them, secrets that it says back
 * included, so each program's own folder goes with it, and that of one that was killed with the next that starts.
 */
final class Replies implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Replies.class.getName());

    private final Path all;
    private final Path own;

    Replies(Path all) {
        this.all = all;
        own = all.resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    /** Blocks; called in jobs only. */
    Path folder() {
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
                for (Path folder : folders) {
                    if (!isInUse(folder)) {
                        delete(folder);
                    }
                }
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.WARNING, "Replies of earlier sittings stay behind", failed);
            }
        }
        return own;
    }

    private static boolean isInUse(Path folder) {
        try {
            Optional<ProcessHandle> process =
                    ProcessHandle.of(Long.parseLong(folder.getFileName().toString()));
            return process.map(ProcessHandle::isAlive).orElse(false);
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
                for (Path file : files) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(place);
    }

    @Override
    public void close() {
        try {
            delete(own);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "Replies stay behind until the next start", failed);
        }
    }
}
