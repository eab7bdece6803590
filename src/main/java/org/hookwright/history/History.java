package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.task.Cancellation;

/**
 * Everything that was sent, newest first. One connection, one caller at a time; every method waits for the disk. What
 * {@link #record} has returned is there after the program was killed.
 */
public final class History implements AutoCloseable {
    private final Connection connection;
    private final Filing filing;
    private final Finding finding;
    private final Runs runs;
    private final Path file;

    private History(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
        filing = new Filing(connection);
        finding = new Finding(connection);
        runs = new Runs(connection);
    }

    /** A history, and what there is to say about it. */
    public record Opened(History history, Optional<Sentence> notice) {}

    /**
     * Opens the file or makes it. One that is broken, or no history at all, is moved aside under a name with the time,
     * and said; one that is merely out of reach stays where it is.
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

    private static Opened opened(Path file) throws SQLException, IOException {
        try {
            return new Opened(new History(Schema.open(file), file), Optional.empty());
        } catch (SQLException failed) {
            if (!HistoryException.isBroken(failed) || !Files.exists(file)) {
                throw failed;
            }
            Path aside = moveAside(file);
            return new Opened(
                    new History(Schema.open(file), file), Optional.of(Sentence.of("history.file.aside", aside)));
        }
    }

    private static Path moveAside(Path file) throws IOException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
        Path aside = file.resolveSibling(file.getFileName() + "." + time);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        for (String ending : List.of("-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
        return aside;
    }

    /** Keeps an exchange; when this returns, it is kept. */
    public long record(Kept kept) throws HistoryException {
        return ask(() -> filing.record(kept));
    }

    /** Enters a run that begins; when this returns, it is kept. */
    public long begin(RunStart start) throws HistoryException {
        return ask(() -> runs.begin(start));
    }

    /**
     * Enters how a run ended.
     *
     * @param length on its clock
     */
    public void end(long run, RunEnd end, Duration length) throws HistoryException {
        ask(() -> {
            runs.end(run, end, length);
            return true;
        });
    }

    /** The last runs, newest first. */
    public List<KeptRun> runs(int count) throws HistoryException {
        return ask(() -> runs.last(count));
    }

    public Optional<KeptRun> run(long id) throws HistoryException {
        return ask(() -> runs.find(id));
    }

    /** So many exchanges behind the first {@code from}, newest first. */
    public List<Summary> page(Query query, int from, int count) throws HistoryException {
        return ask(() -> finding.page(query, from, count));
    }

    /** The same, unless it is called off meanwhile. */
    public List<Summary> page(Query query, int from, int count, Cancellation cancellation) throws HistoryException {
        cancellation.throwIfCancelled();
        return page(query, from, count);
    }

    /** How many there are, counted to the last one. */
    public long count(Query query) throws HistoryException {
        return ask(() -> finding.count(query));
    }

    /**
     * How many were found.
     *
     * @param exact whether it is all of them; otherwise there are at least so many, and counting went no further
     */
    public record Count(long number, boolean exact) {}

    /** How many there are, for a screen that must not wait: counted exactly where that is quick. */
    public Count found(Query query, Cancellation cancellation) throws HistoryException {
        cancellation.throwIfCancelled();
        return new Count(count(query), true);
    }

    /** The tries of a step in a run, in order. */
    public List<Summary> tries(long run, String path) throws HistoryException {
        return ask(() -> finding.page(Query.ALL.run(run), 0, Integer.MAX_VALUE)).reversed().stream()
                .filter(summary -> summary.run().orElseThrow().path().equals(path))
                .toList();
    }

    /** How it went on the days from the first to the last, as far as the query lets exchanges through. */
    public Statistics statistics(
            Query query, ZoneId zone, LocalDate first, LocalDate last, Cancellation cancellation)
            throws HistoryException {
        cancellation.throwIfCancelled();
        return ask(() -> new Figures(connection).of(query, zone, first, last));
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
        return ask(() -> new Size(finding.count(Query.ALL), finding.bytes(), finding.oldest()));
    }

    /** How old exchanges may become, and how much room they may take. */
    public record Limits(Duration age, long bytes) {}

    /** Keeps to these limits from here on, with each exchange that is recorded; what is beyond them goes at once. */
    public void limit(Limits limits) throws HistoryException {
        keep(Instant.now().minus(limits.age()), limits.bytes());
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

    /** Shows each exchange that the query lets through, the oldest first, one in memory at a time. */
    public void each(Query query, Visitor visitor, Cancellation cancellation) throws HistoryException, IOException {
        List<Summary> all = page(query, 0, Integer.MAX_VALUE, cancellation).reversed();
        for (int i = 0; i < all.size(); i++) {
            cancellation.throwIfCancelled();
            Optional<Kept> kept = find(all.get(i).id());
            if (kept.isPresent()) {
                visitor.visit(kept.get(), i, all.size());
            }
        }
    }

    public Optional<Kept> find(long id) throws HistoryException {
        return ask(() -> finding.find(id));
    }

    /** The values of a column, the most used first, two hundred at most. */
    public List<String> values(Column column) throws HistoryException {
        return ask(() -> finding.values(column));
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
     * @param median response time of those that were answered; zero where none was
     */
    public record Rate(long sent, long good, Duration median) {}

    public Rate rate(Instant since) throws HistoryException {
        return ask(() -> finding.rate(since));
    }

    /** On disk, in bytes. */
    public long bytes() throws HistoryException {
        return ask(finding::bytes);
    }

    /**
     * Deletes what is older than the days, then the oldest until the file is no larger than it may be; gives room back.
     */
    public void keep(Instant oldest, long mostBytes) throws HistoryException {
        ask(() -> {
            filing.deleteBefore(oldest);
            while (finding.bytes() > mostBytes && finding.count(Query.ALL) > 0) {
                filing.deleteOldest();
            }
            checkpoint();
            return true;
        });
    }

    private void checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() throws HistoryException {
        ask(() -> {
            try (connection) {
                checkpoint();
            }
            return true;
        });
    }

    /** Something asked of the file. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private synchronized <T> T ask(Question<T> question) throws HistoryException {
        try {
            return question.ask();
        } catch (SQLException failed) {
            throw HistoryException.of(failed, file);
        }
    }
}
