package org.hookwright.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** Writes the tables: each change is there whole or not at all. */
final class Filing {
    private static final String WITHOUT_TRIES = " and id not in (select run from exchange where run is not null)";

    private final Connection connection;

    Filing(Connection connection) {
        this.connection = connection;
    }

    long record(Kept kept) throws SQLException {
        long[] id = new long[1];
        whole(() -> {
            id[0] = insert(kept.summary());
            insert(id[0], kept);
            index(id[0], kept);
        });
        return id[0];
    }

    /** Runs go with the last of their tries; those that left none go by their own age. */
    void deleteBefore(Instant oldest) throws SQLException {
        long time = oldest.toEpochMilli();
        delete("at < " + time, "started < " + time + WITHOUT_TRIES);
    }

    /** A tenth of all. */
    void deleteOldest() throws SQLException {
        delete(
                "id in (select id from exchange order by id limit max(1, (select count(*) / 10 from exchange)))",
                "started < coalesce((select min(at) from exchange), 0)" + WITHOUT_TRIES);
    }

    private void delete(String condition, String runs) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String ids = "(select id from exchange where " + condition + ")";
            whole(() -> {
                statement.execute("delete from search where rowid in " + ids);
                statement.execute("delete from detail where id in " + ids);
                statement.execute("delete from exchange where " + condition);
                statement.execute("delete from run where " + runs);
            });
            // By an update, which walks the statement to its end: it gives back a page at each step.
            statement.executeUpdate("pragma incremental_vacuum");
        }
    }

    /** Some change of the tables. */
    @FunctionalInterface
    private interface Change {
        void make() throws SQLException;
    }

    /** By statements of its own: the driver's way commits once more where SQLite has rolled back by itself. */
    private void whole(Change change) throws SQLException {
        try (Statement frame = connection.createStatement()) {
            frame.execute("begin immediate");
            try {
                change.make();
                frame.execute("commit");
            } catch (SQLException failed) {
                rollBack(frame, failed);
                throw failed;
            }
        }
    }

    /** A full disk makes SQLite roll back by itself; then there is nothing left to do. */
    private static void rollBack(Statement frame, SQLException because) {
        try {
            frame.execute("rollback");
        } catch (SQLException nothingOpen) {
            because.addSuppressed(nothingOpen);
        }
    }

    private long insert(Summary summary) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into exchange (at, workflow, step, ticket, environment, method, url, host, status, class, good,"
                        + " took, said, run, path, attempt, run_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            insert.setObject(14, summary.run().map(InRun::run).orElse(null));
            insert.setObject(15, summary.run().map(InRun::path).orElse(null));
            insert.setObject(16, summary.run().map(InRun::attempt).orElse(null));
            insert.setObject(
                    17, summary.run().map(run -> run.at().toEpochMilli()).orElse(null));
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

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
