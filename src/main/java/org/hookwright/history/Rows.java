package org.hookwright.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Rows of the tables as what they stand for. */
final class Rows {
    /** What a summary needs; the exchange is {@code e}. */
    static final String SUMMARY = "e.id, e.at, s.workflow, s.step, t.name as ticket, s.environment, d.method, d.url,"
            + " s.host, e.status, e.good, e.took, d.said, e.run, e.path, e.attempt, e.run_at";

    /** The tables around the exchange, each asked for its one row. */
    static final String AROUND = " cross join series s on s.id = e.series cross join ticket t on t.id = e.ticket"
            + " cross join detail d on d.id = e.id";

    private Rows() {}

    static Summary summary(ResultSet row) throws SQLException {
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
                answered ? OptionalInt.of(status) : OptionalInt.empty(),
                row.getInt("good") == 1,
                Duration.ofNanos(row.getLong("took")),
                Flat.sentence(row.getString("said")),
                inRun(row));
    }

    private static Optional<InRun> inRun(ResultSet row) throws SQLException {
        long run = row.getLong("run");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new InRun(
                        run,
                        row.getString("path"),
                        row.getInt("attempt"),
                        Instant.ofEpochMilli(row.getLong("run_at"))));
    }

    static Kept kept(ResultSet row) throws SQLException {
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
                new Kept.Said(summary.said(), next.isEmpty() ? Optional.empty() : Optional.of(Flat.sentence(next))),
                FlatConnection.connection(row.getString("tls"), row.getString("hops")));
    }
}
