package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.task.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was sent, newest first. Every method waits for the disk; any thread may call. One connection writes;
 * lists and figures are read by two others, so that a question that takes long holds up neither recording nor lists.
 * What {@link #record} has returned is there after the program was killed.
 */
public final class History implements AutoCloseable {
    /** The limits are looked at after so many exchanges. */
    private static final int LOOKED_AFTER = 64;

    /** Once there is too much, so much of what is allowed stays. */
    private static final double TRIMMED_TO = 0.95;

    private final Path file;
    private final Connection connection;
    private final Filing filing;
    private final Leftovers leftovers;
    private final Runs runs;
    private final Reader lists;
    private final Reader figures;
    private volatile @Nullable Limits limits;
    private int unlooked;

    private History(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
        filing = new Filing(connection);
        leftovers = new Leftovers(file, filing);
        runs = new Runs(connection);
        lists = new Reader(file);
        figures = new Reader(file);
    }

    /** A history, and what there is to say about it. */
    public record Opened(History history, Optional<Sentence> notice) {}

    /**
     * Opens the file or makes it. One that cannot be opened - broken, no history at all, of a newer version, not to be
     * read - is moved aside under a name with the time, and said; one that is merely held by another program, or not to
     * be written, stays where it is.
     */
    public static Opened open(Path file) throws HistoryException {
        try {
            return opened(file);
        } catch (SQLException failed) {
            throw HistoryException.of(failed, file);
        } catch (IOException failed) {
            throw HistoryException.of(failed, file);
        }
    }

    /** Opens the file as it is, for those who merely look: one that is broken stays where it is, for others to see. */
    public static History openAsItIs(Path file) throws HistoryException {
        try {
            return new History(Schema.open(file), file);
        } catch (SQLException failed) {
            throw HistoryException.of(failed, file);
        } catch (IOException failed) {
            throw HistoryException.of(failed, file);
        }
    }

    private static Opened opened(Path file) throws SQLException, IOException {
        try {
            if (Files.deleteIfExists(Aside.mark(file)) && Files.exists(file)) {
                throw new SQLException("Found to be damaged before", "", HistoryException.DAMAGED);
            }
            return new Opened(new History(Schema.open(file), file), Optional.empty());
        } catch (SQLException failed) {
            if (!Aside.isDue(file, failed)) {
                throw failed;
            }
            boolean newer = failed.getErrorCode() == Schema.NEWER;
            Path aside = Aside.move(file);
            return new Opened(
                    new History(Schema.open(file), file),
                    Optional.of(Sentence.of(newer ? "history.file.aside-newer" : "history.file.aside", aside)));
        }
    }

    private HistoryException failed(SQLException failure) {
        if (HistoryException.isBroken(failure)) {
            try {
                Files.createFile(Aside.mark(file));
            } catch (IOException unmarked) {
                failure.addSuppressed(unmarked);
            }
        }
        return HistoryException.of(failure, file);
    }

    /** Keeps an exchange; when this returns, it is kept. */
    public long record(Kept kept) throws HistoryException {
        long id = write(() -> filing.record(kept));
        keepLimits();
        return id;
    }

    /** Keeps several, all of them or none. */
    public void record(List<Kept> several) throws HistoryException {
        write(() -> {
            filing.record(several);
            return true;
        });
        keepLimits();
    }

    /**
     * Takes these out for good: their words can no longer be found, and what stood on disk is written over, but for
     * what {@link Leftovers} clears away at the next {@link #rest}.
     */
    public void delete(List<Long> ids) throws HistoryException {
        write(() -> {
            leftovers.note();
            filing.delete(ids);
            checkpoint();
            return true;
        });
    }

    /** Puts back what was deleted, under the numbers it had. */
    public void restore(List<Kept> deleted) throws HistoryException {
        write(() -> {
            filing.restore(deleted);
            return true;
        });
    }

    /** Enters a run that begins; when this returns, it is kept. */
    public long begin(RunStart start) throws HistoryException {
        return write(() -> runs.begin(start));
    }

    /**
     * Enters how a run ended.
     *
     * @param length on its clock
     */
    public void end(long run, RunEnd end, Duration length) throws HistoryException {
        write(() -> {
            runs.end(run, end, length);
            return true;
        });
    }

    /** The last runs, newest first. */
    public List<KeptRun> runs(int count) throws HistoryException {
        return write(() -> runs.last(count));
    }

    public Optional<KeptRun> run(long id) throws HistoryException {
        return write(() -> runs.find(id));
    }

    /** So many exchanges behind the first {@code from}, newest first. */
    public List<Summary> page(Query query, int from, int count) throws HistoryException {
        return page(query, from, count, Cancellation.never());
    }

    /** The same, unless it is called off meanwhile. */
    public List<Summary> page(Query query, int from, int count, Cancellation cancellation) throws HistoryException {
        return read(lists, finding -> finding.page(query, from, count), cancellation);
    }

    /** How many there are, counted to the last one. */
    public long count(Query query) throws HistoryException {
        return read(lists, finding -> finding.count(query), Cancellation.never());
    }

    /**
     * How many were found.
     *
     * @param exact whether it is all of them; otherwise there are at least so many, and counting went no further
     */
    public record Count(long number, boolean exact) {}

    /** How many there are, for a screen that must not wait: counted exactly where that is quick. */
    public Count found(Query query, Cancellation cancellation) throws HistoryException {
        return read(lists, finding -> finding.found(query), cancellation);
    }

    public Optional<Kept> find(long id) throws HistoryException {
        return read(lists, finding -> finding.find(id), Cancellation.never());
    }

    /** The tries of a step in a run, in order. */
    public List<Summary> tries(long run, String path) throws HistoryException {
        return read(lists, finding -> finding.tries(run, path), Cancellation.never());
    }

    /** The values of a column, the most used first, two hundred at most. */
    public List<String> values(Column column) throws HistoryException {
        return read(lists, finding -> finding.values(column), Cancellation.never());
    }

    /** What exchanges are told apart by. */
    public enum Column {
        WORKFLOW,
        STEP,
        HOST,
        TICKET,
        ENVIRONMENT
    }

    /**
     * How it went since a time.
     *
     * @param median response time of those that were answered, right to 0.8 per cent; zero where none was
     */
    public record Rate(long sent, long good, Duration median) {}

    public Rate rate(Instant since) throws HistoryException {
        return read(figures, finding -> finding.rate(since), Cancellation.never());
    }

    /** How it went on the days from the first to the last, as far as the query lets exchanges through. */
    public Statistics statistics(Query query, ZoneId zone, LocalDate first, LocalDate last, Cancellation cancellation)
            throws HistoryException {
        return read(figures, finding -> finding.statistics(query, new Days(zone, first, last)), cancellation);
    }

    /**
     * What is there.
     *
     * @param exchanges how many
     * @param bytes what they take
     * @param oldest when the first of them was sent
     */
    public record Size(long exchanges, long bytes, Optional<Instant> oldest) {}

    public Size size() throws HistoryException {
        return read(lists, Finding::size, Cancellation.never());
    }

    /** What is kept takes so many bytes on disk. */
    public long bytes() throws HistoryException {
        return read(lists, Finding::bytes, Cancellation.never());
    }

    /** Hears exchanges one after another. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * The next one.
         *
         * @param index how many came before
         * @param total how many there will be at most
         */
        void visit(Kept kept, long index, long total) throws IOException;
    }

    /**
     * Shows each exchange that the query lets through and that is there now, the oldest first, one in memory at a time.
     * Others may read and write meanwhile.
     */
    public void each(Query query, Visitor visitor, Cancellation cancellation) throws HistoryException, IOException {
        long[] ids = read(figures, finding -> finding.numbers(query), cancellation);
        for (int i = 0; i < ids.length; i++) {
            long id = ids[i];
            Optional<Kept> kept = read(figures, finding -> finding.find(id), Cancellation.never());
            cancellation.throwIfCancelled();
            if (kept.isPresent()) {
                visitor.visit(kept.get(), i, ids.length);
            }
        }
    }

    /** How old exchanges may become, and how much room they may take. */
    public record Limits(Duration age, long bytes) {
        /** Kept unless the settings say otherwise. */
        public static final Limits USUAL = new Limits(Duration.ofDays(90), 500_000_000);
    }

    /** Keeps to these limits from here on, with each exchange that is recorded; what is beyond them goes at once. */
    public void limit(Limits wanted) throws HistoryException {
        limits = wanted;
        keep(Instant.now().minus(wanted.age()), wanted.bytes());
    }

    private void keepLimits() throws HistoryException {
        Limits known = limits;
        if (known != null) {
            boolean due;
            synchronized (this) {
                unlooked = (unlooked + 1) % LOOKED_AFTER;
                due = unlooked == 0;
            }
            if (due) {
                keep(Instant.now().minus(known.age()), known.bytes());
            }
        }
    }

    /**
     * Deletes what is older than this, then, where the rest takes more room than it may, the oldest until it takes a
     * little less; gives room back to the disk. In small steps, between which others may record.
     */
    public void keep(Instant oldest, long mostBytes) throws HistoryException {
        boolean more = true;
        while (more) {
            more = write(() -> filing.deleteSomeBefore(oldest));
        }
        if (write(filing::bytes) > mostBytes) {
            more = true;
            while (more) {
                more = write(() -> filing.deleteSomeBeyond((long) (mostBytes * TRIMMED_TO)));
            }
        }
        write(() -> {
            filing.deleteRunsBefore(oldest);
            return true;
        });
        for (boolean free = write(filing::hasFree); free; ) {
            free = write(filing::vacuumSome);
        }
    }

    /**
     * For when nothing is going on: what deleted exchanges left goes, and the log goes into the file and is emptied.
     */
    public void rest() throws HistoryException {
        for (boolean more = true; more; ) {
            more = write(leftovers::clearSome);
        }
        write(() -> {
            checkpoint();
            return true;
        });
    }

    /** Whether a rest is due though nothing was written lately: a program ended before it came to it. */
    public boolean isRestDue() {
        return leftovers.areThere();
    }

    /** Does not wait for those who read: it comes again. */
    private void checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 100");
            statement.execute("pragma wal_checkpoint(truncate)");
            statement.execute("pragma busy_timeout = 5000");
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() throws HistoryException {
        write(() -> {
            try (connection) {
                figures.close();
                lists.close();
                checkpoint();
            }
            return true;
        });
    }

    /** Something asked of the file by the one who writes. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private synchronized <T> T write(Question<T> question) throws HistoryException {
        try {
            return question.ask();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private <T> T read(Reader reader, Reader.Question<T> question, Cancellation cancellation) throws HistoryException {
        try {
            return reader.ask(question, cancellation);
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }
}
