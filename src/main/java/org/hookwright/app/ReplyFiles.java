package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hookwright.send.Answer;
import org.hookwright.send.ReplyBody;

/**
 * The files of replies too large for memory. Each lives as long as its reply is looked at: it may hold a gigabyte, and
 * secrets that a target sends back. Blocks; called in jobs.
 */
final class ReplyFiles {
    private static final System.Logger LOG = System.getLogger(ReplyFiles.class.getName());

    /** What a killed program left; younger ones may be another window's. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path folder;
    private Optional<Path> shown = Optional.empty();

    ReplyFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The answer that is shown from now on; what was shown before goes. */
    synchronized void keepOnly(Answer answer) {
        clear();
        shown = file(answer);
        deleteOld();
    }

    /** Nothing is shown any more. */
    synchronized void clear() {
        shown.ifPresent(ReplyFiles::delete);
        shown = Optional.empty();
    }

    private static Optional<Path> file(Answer answer) {
        return answer instanceof Answer.Reply reply && reply.body().place() instanceof ReplyBody.Place.Disk(var file)
                ? Optional.of(file)
                : Optional.empty();
    }

    private void deleteOld() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime before = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (var listed = Files.list(folder)) {
            List<Path> all = listed.toList();
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    delete(file);
                }
            }
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "Old replies are not cleared away", failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "A reply's file stays behind", failed);
        }
    }
}
