package org.hookwright.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hookwright.send.Answer;
import org.hookwright.send.ReplyBody;

/**
 * The files of replies too large for memory. Each lives as long as its reply is looked at: it may hold a gigabyte, and
 * secrets that a target sends back. A program has a folder of its own, which goes with it; that of one that was killed
 * goes with the next that starts. Blocks; called in jobs.
 */
final class ReplyFiles implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReplyFiles.class.getName());

    private final Path all;
    private final Path own;
    private Optional<Path> shown = Optional.empty();

    ReplyFiles(Path all) {
        this.all = all;
        own = all.resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    /** Where this program's replies go; what dead ones left is deleted. */
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

    /** The answer that is shown from now on; what was shown before goes. */
    synchronized void keepOnly(Answer answer) {
        Optional<Path> before = shown;
        shown = file(answer);
        before.ifPresent(ReplyFiles::tryToDelete);
    }

    /** An answer that nobody looks at any more. */
    void forget(Answer answer) {
        file(answer).ifPresent(ReplyFiles::tryToDelete);
    }

    private static Optional<Path> file(Answer answer) {
        return answer instanceof Answer.Reply reply && reply.body().place() instanceof ReplyBody.Place.Disk(var file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** Nothing is shown any more. */
    @Override
    public synchronized void close() {
        shown = Optional.empty();
        tryToDelete(own);
    }

    private static void tryToDelete(Path place) {
        try {
            delete(place);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "Replies stay behind until the next start", failed);
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
}
