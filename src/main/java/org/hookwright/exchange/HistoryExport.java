package org.hookwright.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Kept;
import org.hookwright.history.Query;
import org.hookwright.language.Texts;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;

/**
 * Takes exchanges out of the history into a file: the oldest first, one in memory at a time. The file is there whole or
 * not at all. Secrets that are known now, though they were not when the exchange was kept, become dots; should one be
 * left all the same, nothing is written.
 */
public final class HistoryExport {
    private final History history;
    private final Texts texts;
    private final Masking secrets;

    /**
     * Exports of one history.
     *
     * @param texts in whose language what exchanges meant is said
     * @param secrets that no file may hold
     */
    public HistoryExport(History history, Texts texts, Masking secrets) {
        this.history = history;
        this.texts = texts;
        this.secrets = secrets;
    }

    /** Hears how far it has come, on the thread that exports. */
    @FunctionalInterface
    public interface Progress {
        Progress IGNORED = (_, _) -> {};

        void at(long written, long total);
    }

    /**
     * Writes what the query lets through.
     *
     * @return how many exchanges it was
     * @throws SecretLeftException where a known secret would stand in the file
     * @throws java.util.concurrent.CancellationException where it was called off; the file is as it was
     */
    public long write(Query query, HistoryFormat format, Path file, Progress progress, Cancellation cancellation)
            throws IOException, HistoryException {
        return write(visitor -> history.each(query, visitor, cancellation), format, file, progress, cancellation);
    }

    /** Writes some exchanges, in this order; those that are no longer kept are left out. */
    public long write(List<Long> ids, HistoryFormat format, Path file, Progress progress, Cancellation cancellation)
            throws IOException, HistoryException {
        return write(visitor -> each(ids, visitor, cancellation), format, file, progress, cancellation);
    }

    private void each(List<Long> ids, History.Visitor visitor, Cancellation cancellation)
            throws IOException, HistoryException {
        for (int i = 0; i < ids.size(); i++) {
            cancellation.throwIfCancelled();
            Optional<Kept> kept = history.find(ids.get(i));
            if (kept.isPresent()) {
                visitor.visit(kept.get(), i, ids.size());
            }
        }
    }

    /** Where exchanges come from. */
    @FunctionalInterface
    private interface Source {
        void each(History.Visitor visitor) throws IOException, HistoryException;
    }

    private long write(Source source, HistoryFormat format, Path file, Progress progress, Cancellation cancellation)
            throws IOException, HistoryException {
        Path target = file.toAbsolutePath();
        Path fresh = Files.createTempFile(
                target.getParent() == null ? target : target.getParent(), "." + target.getFileName(), ".tmp");
        try {
            long written;
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16);
                written = write(source, format, out, progress);
                out.flush();
                channel.force(true);
            }
            cancellation.throwIfCancelled();
            move(fresh, target);
            return written;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Writes to something that is no file, such as a terminal; it stays open. */
    public long write(Query query, HistoryFormat format, Writer out, Progress progress, Cancellation cancellation)
            throws IOException, HistoryException {
        return write(visitor -> history.each(query, visitor, cancellation), format, out, progress);
    }

    private long write(Source source, HistoryFormat format, Writer out, Progress progress)
            throws IOException, HistoryException {
        ExchangeText text = format.text(texts::of);
        long[] written = new long[1];
        out.write(text.head());
        source.each((kept, index, total) -> {
            String one = text.of(Redacted.of(kept, secrets));
            if (secrets.isIn(one)) {
                throw new SecretLeftException(kept.summary().id());
            }
            out.write(written[0] == 0 ? "" : text.between());
            out.write(one);
            written[0]++;
            progress.at(index + 1, total);
        });
        out.write(text.foot());
        return written[0];
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
