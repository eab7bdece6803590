package org.hookwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Everything that was sent, newest first. One connection, one caller at a time; every method waits for the disk. What
 * {@link #record} has returned is there after the program was killed.
 */
public final class History implements AutoCloseable {
    private final Connection connection;
    private final Path file;

    private History(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** A history, and what there is to say about it. */
    public record Opened(History history, Optional<Sentence> notice) {}

    /** Opens the file or makes it. One that cannot be opened is moved aside under a name with the time, and said. */
    public static Opened open(Path file) throws IOException, SQLException {
        try {
            return new Opened(new History(Schema.open(file), file), Optional.empty());
        } catch (SQLException broken) {
            if (!Files.exists(file)) {
                throw broken;
            }
            String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                    .withZone(ZoneOffset.UTC)
                    .format(Instant.now());
            Path aside = file.resolveSibling(file.getFileName() + "." + time);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            for (String ending : List.of("-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
            return new Opened(
                    new History(Schema.open(file), file), Optional.of(Sentence.of("history.file.aside", aside)));
        }
    }

    /** Keeps an exchange; when this returns, it is kept. */
    public synchronized long record(Kept kept) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long id = insert(kept.summary());
            insert(id, kept);
            index(id, kept);
            connection.commit();
            return id;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long insert(Summary summary) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into exchange (at, workflow, step, ticket, environment, method, url, host, status, class, good,"
                        + " took, said) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            Origin origin = summary.origin();
            Integer status = summary.status().isPresent() ? summary.status().getAsInt() : null;
            bind(
                    insert,
                    List.of(
                            summary.at().toEpochMilli(),
                            origin.workflow(),
                            origin.step(),
                            origin.ticket(),
                            origin.environment(),
                            summary.target().method(),
                            summary.target().url(),
                            summary.target().host()));
            insert.setObject(9, status);
            insert.setInt(10, status == null ? 0 : status / 100);
            insert.setInt(11, summary.good() ? 1 : 0);
            insert.setLong(12, summary.took().toNanos());
            insert.setString(13, Flat.of(summary.said()));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private void insert(long id, Kept kept) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into detail (id, request, line, headers, type, body, size, phases, next)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, kept.request());
            insert.setLong(7, 0);
            if (kept.reply().isPresent()) {
                Kept.KeptReply reply = kept.reply().get();
                insert.setString(3, reply.line());
                insert.setString(4, Flat.of(reply.headers()));
                insert.setString(5, reply.type());
                insert.setString(6, reply.body());
                insert.setLong(7, reply.size());
            }
            insert.setString(8, Flat.of(kept.phases()));
            insert.setString(9, kept.said().next().map(Flat::of).orElse(""));
            insert.executeUpdate();
        }
    }

    private void index(long id, Kept kept) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into search (rowid, grams) values (?, ?)")) {
            Origin origin = kept.summary().origin();
            String reply = kept.reply().map(Kept.KeptReply::body).orElse("");
            String names = String.join(" ", origin.workflow(), origin.step(), origin.ticket(), origin.environment());
            insert.setLong(1, id);
            insert.setString(2, Grams.of(List.of(kept.summary().target().url(), names, kept.request(), reply)));
            insert.executeUpdate();
        }
    }

    /** So many exchanges behind the first {@code from}, newest first. */
    public synchronized List<Summary> page(Query query, int from, int count) throws SQLException {
        Query.Sql sql = query.sql();
        List<Object> values = new ArrayList<>(sql.values());
        values.add(count);
        values.add(from);
        try (PreparedStatement select = connection.prepareStatement(
                "select * from exchange" + sql.where() + " order by id desc limit ? offset ?")) {
            bind(select, values);
            List<Summary> page = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(summary(row));
                }
            }
            return page;
        }
    }

    public synchronized long count(Query query) throws SQLException {
        Query.Sql sql = query.sql();
        try (PreparedStatement select = connection.prepareStatement("select count(*) from exchange" + sql.where())) {
            bind(select, sql.values());
            try (ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    public synchronized Optional<Kept> find(long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from exchange join detail using (id) where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        }
    }

    /** The values of a column, the most used first, two hundred at most. */
    public synchronized List<String> values(Column column) throws SQLException {
        String name = column.name().toLowerCase(java.util.Locale.ROOT);
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select " + name + " from exchange where " + name
                        + " <> '' group by 1 order by count(*) desc limit 200")) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
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

    public synchronized Rate rate(Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*), coalesce(sum(good), 0), sum(status is not null) from exchange where at >= ?")) {
            select.setLong(1, since.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                return new Rate(row.getLong(1), row.getLong(2), median(since, row.getLong(3)));
            }
        }
    }

    private Duration median(Instant since, long answered) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select took from exchange" + " where at >= ? and status is not null order by took limit 1 offset ?")) {
            select.setLong(1, since.toEpochMilli());
            select.setLong(2, Math.max(0, (answered - 1) / 2));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Duration.ofNanos(row.getLong(1)) : Duration.ZERO;
            }
        }
    }

    /** On disk, in bytes. */
    public synchronized long bytes() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select ((select page_count from pragma_page_count)"
                                + " - (select freelist_count from pragma_freelist_count)) * (select page_size from pragma_page_size)")) {
            return row.getLong(1);
        }
    }

    /**
     * Deletes what is older than the days, then the oldest until the file is no larger than it may be; gives room back.
     */
    public synchronized void keep(Instant oldest, long mostBytes) throws SQLException {
        delete("at < " + oldest.toEpochMilli());
        while (bytes() > mostBytes && count(Query.ALL) > 0) {
            delete("id in (select id from exchange order by id limit max(1, (select count(*) / 10 from exchange)))");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    private void delete(String condition) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String ids = "(select id from exchange where " + condition + ")";
            statement.execute("delete from search where rowid in " + ids);
            statement.execute("delete from detail where id in " + ids);
            statement.execute("delete from exchange where " + condition);
            connection.commit();
            connection.setAutoCommit(true);
            // By an update, which walks the statement to its end: it gives back a page at each step.
            statement.executeUpdate("pragma incremental_vacuum");
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        } finally {
            connection.close();
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static Summary summary(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        boolean answered = !row.wasNull();
        return new Summary(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                new Origin(
                        row.getString("workflow"),
                        row.getString("step"),
                        row.getString("ticket"),
                        row.getString("environment")),
                new Summary.Target(row.getString("method"), row.getString("url"), row.getString("host")),
                answered ? java.util.OptionalInt.of(status) : java.util.OptionalInt.empty(),
                row.getInt("good") == 1,
                Duration.ofNanos(row.getLong("took")),
                Flat.sentence(row.getString("said")));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String line = row.getString("line");
        Optional<Kept.KeptReply> reply = line == null
                ? Optional.empty()
                : Optional.of(new Kept.KeptReply(
                        line,
                        Flat.parts(row.getString("headers")),
                        row.getString("type"),
                        row.getString("body"),
                        row.getLong("size")));
        String next = row.getString("next");
        Summary summary = summary(row);
        return new Kept(
                summary,
                row.getString("request"),
                reply,
                Flat.phases(row.getString("phases")),
                new Kept.Said(summary.said(), next.isEmpty() ? Optional.empty() : Optional.of(Flat.sentence(next))));
    }
}
