package org.hookwright.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hookwright.history.Kept.KeptReply;

/** Writes the tables: each change is there whole or not at all. */
final class Filing {
    /** Deleted in one go; between two of them others get their turn. */
    private static final int BATCH = 500;

    /** Of pages, given back in one go. */
    private static final int VACUUMED = 2_000;

    /** Of pages of an index, joined in one go. */
    private static final int JOINED = 500;

    private final Connection connection;
    private final Statements statements;
    private final Series series;
    private final Tallies tallies;
    private final Lexicon lexicon;
    private long seen = -1;

    Filing(Connection connection) {
        this.connection = connection;
        statements = new Statements(connection);
        series = new Series(statements);
        tallies = new Tallies(statements);
        lexicon = new Lexicon(statements);
    }

    long record(Kept kept) throws SQLException {
        long[] id = new long[1];
        whole(() -> id[0] = enter(Optional.empty(), kept));
        return id[0];
    }

    void record(List<Kept> several) throws SQLException {
        whole(() -> {
            for (Kept kept : several) {
                enter(Optional.empty(), kept);
            }
        });
    }

    /** Enters an exchange within a change that is under way. */
    long enter(Optional<Long> number, Kept kept) throws SQLException {
        Summary summary = kept.summary();
        long names = series.of(summary, 1);
        int statusClass = summary.status().isPresent() ? summary.status().getAsInt() / 100 : 0;
        Optional<InRun> run = summary.run();
        statements.change(
                "insert into exchange (id, at, series, ticket, class, good, cause, took, status, run, attempt,"
                        + " run_at, path) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number.orElse(null),
                summary.at().toEpochMilli(),
                names,
                series.ticket(summary.origin().ticket()),
                statusClass,
                summary.good(),
                series.cause(summary),
                summary.took().toNanos(),
                summary.status().isPresent() ? summary.status().getAsInt() : null,
                run.map(InRun::run).orElse(null),
                run.map(InRun::attempt).orElse(null),
                run.map(in -> in.at().toEpochMilli()).orElse(null),
                run.map(InRun::path).orElse(null));
        long id = statements.number("select last_insert_rowid()").orElseThrow();
        insert(id, kept);
        Set<String> words = Words.of(Searched.of(kept).parts());
        lexicon.enter(words, id);
        statements.change("insert into search (rowid, words) values (?, ?)", id, String.join(" ", words));
        tallies.add(
                id,
                new Tallies.Counted(
                        summary.at().toEpochMilli(),
                        names,
                        statusClass,
                        summary.good(),
                        summary.took().toNanos()));
        return id;
    }

    private void insert(long id, Kept kept) throws SQLException {
        Optional<KeptReply> reply = kept.reply();
        statements.change(
                "insert into detail (id, method, url, said, next, phases, tls, hops, line, headers, type, size,"
                        + " request, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                kept.summary().target().method(),
                kept.summary().target().url(),
                Flat.of(kept.summary().said()),
                kept.said().next().map(Flat::of).orElse(""),
                Flat.of(kept.phases()),
                kept.connection().tls().map(FlatConnection::of).orElse(""),
                FlatConnection.of(kept.connection().hops()),
                reply.map(KeptReply::line).orElse(null),
                reply.map(KeptReply::headers).map(Flat::of).orElse(null),
                reply.map(KeptReply::type).orElse(null),
                reply.map(KeptReply::size).orElse(0L),
                kept.request(),
                reply.map(KeptReply::body).orElse(null));
    }

    /** Some of those that were sent before a moment; whether there may be more. */
    boolean deleteSomeBefore(Instant oldest) throws SQLException {
        return delete("at < " + oldest.toEpochMilli() + " order by at", BATCH) == BATCH;
    }

    /** Some of the oldest, as long as all take more than so many bytes; whether there is more to do. */
    boolean deleteSomeBeyond(long mostBytes) throws SQLException {
        long bytes = bytes();
        long exchanges = statements.number("select sum(sent) from series").orElse(0);
        if (bytes <= mostBytes || exchanges == 0) {
            return false;
        }
        long share = (bytes - mostBytes) * exchanges / bytes;
        delete("true order by id", Math.clamp(share, 1, BATCH));
        return true;
    }

    /** Runs go with the last of their tries; those that left none go by their own age. */
    void deleteRunsBefore(Instant oldest) throws SQLException {
        whole(() -> {
            statements.change(
                    "delete from run where started < max(?, coalesce((select min(at) from exchange), 0))"
                            + " and not exists (select 1 from exchange where exchange.run = run.id)",
                    oldest.toEpochMilli());
            statements.change("delete from hour where last < (select min(id) from exchange)");
        });
    }

    private int delete(String condition, int most) throws SQLException {
        List<Long> ids = new ArrayList<>();
        whole(() -> {
            List<Tallies.Counted> counted = new ArrayList<>();
            List<Long> tickets = new ArrayList<>();
            try (ResultSet row = statements
                    .of(
                            "select id, at, series, class, good, took, ticket from exchange where " + condition
                                    + " limit ?",
                            most)
                    .executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                    counted.add(new Tallies.Counted(
                            row.getLong(2), row.getLong(3), row.getInt(4), row.getBoolean(5), row.getLong(6)));
                    tickets.add(row.getLong(7));
                }
            }
            delete(ids, counted, tickets);
        });
        return ids.size();
    }

    /** These. What stood on disk is written over, but for what {@link Leftovers} clears away. */
    void delete(List<Long> ids) throws SQLException {
        try (Statement pragma = connection.createStatement()) {
            pragma.execute("pragma secure_delete = on");
            try {
                for (int from = 0; from < ids.size(); from += BATCH) {
                    String some = ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(","));
                    delete("id in (" + some + ")", BATCH);
                }
            } finally {
                pragma.execute("pragma secure_delete = off");
            }
        }
    }

    /**
     * Joins some of the parts of an index of words. One that is deleted from goes on holding the words until the part
     * they stand in is written anew; when all are joined, they are gone.
     *
     * @param first whether this begins, so that all parts there are now will be joined
     * @return whether there is more to do
     */
    boolean joinWords(String index, boolean first) throws SQLException {
        try (Statement pragma = connection.createStatement()) {
            pragma.execute("pragma secure_delete = on");
            try {
                long before = statements.number("select total_changes()").orElse(0);
                whole(() -> statements.change(
                        "insert into " + index + " (" + index + ", rank) values ('merge', ?)",
                        first ? -JOINED : JOINED));
                // By the book: https://www.sqlite.org/fts5.html#the_merge_command
                return statements.number("select total_changes()").orElse(0) - before >= 2;
            } finally {
                pragma.execute("pragma secure_delete = off");
            }
        }
    }

    /** The whole file, so that it holds nothing but what can be asked for. */
    void writeAnew() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
        }
    }

    /** Those that are there meanwhile stay as they are. */
    void restore(List<Kept> deleted) throws SQLException {
        whole(() -> {
            for (Kept kept : deleted) {
                long id = kept.summary().id();
                if (statements.number("select 1 from exchange where id = ?", id).isEmpty()) {
                    enter(Optional.of(id), kept);
                }
            }
        });
    }

    private void delete(List<Long> ids, List<Tallies.Counted> counted, List<Long> tickets) throws SQLException {
        for (Long id : ids) {
            statements.change("delete from search where rowid = ?", id);
            statements.change("delete from detail where id = ?", id);
            statements.change("delete from exchange where id = ?", id);
        }
        for (Tallies.Counted one : counted) {
            statements.change("update series set sent = sent - 1 where id = ?", one.series());
        }
        for (Long ticket : tickets) {
            statements.change("update ticket set sent = sent - 1 where id = ?", ticket);
            statements.change("delete from ticket where id = ? and sent <= 0", ticket);
        }
        tallies.remove(counted);
        lexicon.release(ids);
    }

    /** Gives some room back to the disk; whether there may be more. */
    boolean vacuumSome() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // By an update, which walks the statement to its end: it gives back a page at each step.
            statement.executeUpdate("pragma incremental_vacuum(" + VACUUMED + ")");
        }
        return hasFree();
    }

    /** Whether there are more free pages than new exchanges will fill soon. */
    boolean hasFree() throws SQLException {
        return statements.number("pragma freelist_count").orElse(0) > VACUUMED;
    }

    long bytes() throws SQLException {
        return Finding.bytes(statements);
    }

    /** Some change of the tables. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    /** By statements of its own: the driver's way commits once more where SQLite has rolled back by itself. */
    void whole(Change change) throws SQLException {
        try (Statement frame = connection.createStatement()) {
            frame.execute("begin immediate");
            try {
                listen();
                change.make();
                frame.execute("commit");
            } catch (SQLException failed) {
                rollBack(frame, failed);
                throw failed;
            }
        }
    }

    /** What another program changed may be what is remembered here. */
    private void listen() throws SQLException {
        long version = statements.number("pragma data_version").orElse(0);
        if (version != seen) {
            lexicon.forget();
            seen = version;
        }
    }

    /** A full disk makes SQLite roll back by itself; then there is nothing left to do. */
    private void rollBack(Statement frame, SQLException because) {
        lexicon.forget();
        series.forget();
        try {
            frame.execute("rollback");
        } catch (SQLException nothingOpen) {
            because.addSuppressed(nothingOpen);
        }
    }
}
