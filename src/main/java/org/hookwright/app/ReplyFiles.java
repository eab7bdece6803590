package org.hookwright.app;

import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.hookwright.send.Answer;
import org.hookwright.send.ReplyBody;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.LongText;
import org.hookwright.ticket.Masking;

/**
 * The files of replies too large for memory. Each lives as long as its reply is looked at: it may hold a gigabyte.
 * Secrets that a target sends back are dots in it before anybody sees it; until then it is as it came. A program has a
 * folder of its own, which goes with it; that of one that was killed goes with the next that starts. Blocks; called in
 * jobs.
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

    /** The answer with every secret as dots in the file that it may have; a file without any stays as it came. */
    static Answer masked(Answer answer, Masking masking, Cancellation cancellation) throws IOException {
        if (masking.isEmpty()
                || !(answer instanceof Answer.Reply reply)
                || !(reply.body().place() instanceof ReplyBody.Place.Disk(var file))) {
            return answer;
        }
        Charset charset = reply.body().charset();
        boolean says;
        try (Reader read = reader(file, charset, cancellation)) {
            says = LongText.hasSecret(masking, read);
        } catch (CharacterCodingException noText) {
            LOG.log(System.Logger.Level.DEBUG, "No text in this charset: looked through byte by byte", noText);
            charset = StandardCharsets.ISO_8859_1;
            try (Reader read = reader(file, charset, cancellation)) {
                says = LongText.hasSecret(masking, read);
            }
        }
        return says ? rewritten(reply, file, charset, masking, cancellation) : answer;
    }

    private static Answer rewritten(
            Answer.Reply reply, Path file, Charset charset, Masking masking, Cancellation cancellation)
            throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".masked");
        try {
            try (Reader read = reader(file, charset, cancellation);
                    // Not strict: a charset without dots has question marks there.
                    Writer write = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(fresh), charset))) {
                LongText.mask(masking, read, write);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        ReplyBody was = reply.body();
        ReplyBody body = new ReplyBody(was.contentType(), was.wireBytes(), Files.size(file), was.cut(), was.place());
        return new Answer.Reply(reply.trip(), reply.status(), reply.headers(), body);
    }

    /** Reads strictly, and gives up when nobody waits any more. */
    private static Reader reader(Path file, Charset charset, Cancellation cancellation) throws IOException {
        InputStream in = new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                cancellation.throwIfCancelled();
                return super.read(into, from, most);
            }
        };
        return new InputStreamReader(in, charset.newDecoder());
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
