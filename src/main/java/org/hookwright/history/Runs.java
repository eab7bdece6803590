package org.hookwright.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.run.RunEnd;

/** The table of runs. */
final class Runs {
    private static final String SELECT = "select run.*, (select count(*) from exchange where exchange.run = run.id) as"
            + " exchanges, series.step as last_step, last.attempt as last_attempt, last.at as last_at from run"
            + " left join exchange last on last.id = (select max(id) from exchange where exchange.run = run.id)"
            + " left join series on series.id = last.series";

    /** Of this process, so that a run without an end can be told from one whose program is no more. */
    private static final String OWN = process(ProcessHandle.current());

    private final Connection connection;

    Runs(Connection connection) {
        this.connection = connection;
    }

    long begin(RunStart start) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into run (started, workflow, ticket, environment, turned, dry, process)"
                        + " values (?, ?, ?, ?, ?, ?, ?)");
                Statement select = connection.createStatement()) {
            insert.setLong(1, start.at().toEpochMilli());
            insert.setString(2, start.workflow());
            insert.setString(3, start.ticket());
            insert.setString(4, start.environment());
            insert.setBoolean(5, start.turned());
            insert.setBoolean(6, start.dry());
            insert.setString(7, OWN);
            insert.executeUpdate();
            try (ResultSet number = select.executeQuery("select last_insert_rowid()")) {
                return number.getLong(1);
            }
        }
    }

    void end(long run, RunEnd end, Duration length) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update run set ended = ?, length = ? where id = ?")) {
            update.setString(1, end.name().toLowerCase(Locale.ROOT));
            update.setLong(2, length.toMillis());
            update.setLong(3, run);
            update.executeUpdate();
        }
    }

    List<KeptRun> last(int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " order by run.id desc limit ?")) {
            select.setInt(1, count);
            List<KeptRun> runs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(run(row));
                }
            }
            return runs;
        }
    }

    Optional<KeptRun> find(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where run.id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(run(row)) : Optional.empty();
            }
        }
    }

    private static KeptRun run(ResultSet row) throws SQLException {
        Optional<RunEnd> end = Optional.ofNullable(row.getString("ended")).flatMap(Runs::end);
        Optional<Duration> length =
                end.isPresent() ? Optional.of(Duration.ofMillis(row.getLong("length"))) : Optional.empty();
        String step = row.getString("last_step");
        Optional<KeptRun.Last> last = step == null
                ? Optional.empty()
                : Optional.of(new KeptRun.Last(
                        step, row.getInt("last_attempt"), Instant.ofEpochMilli(row.getLong("last_at"))));
        return new KeptRun(
                row.getLong("id"),
                new RunStart(
                        Instant.ofEpochMilli(row.getLong("started")),
                        row.getString("workflow"),
                        row.getString("ticket"),
                        row.getString("environment"),
                        row.getBoolean("turned"),
                        row.getBoolean("dry")),
                end.isPresent()
                        ? KeptRun.State.ENDED
                        : isAlive(row.getString("process")) ? KeptRun.State.GOING : KeptRun.State.BROKEN_OFF,
                end,
                length,
                last,
                row.getLong("exchanges"));
    }

    private static Optional<RunEnd> end(String name) {
        for (RunEnd end : RunEnd.values()) {
            if (end.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /** Numbers of processes are used again; with its beginning one is meant for ever. */
    private static String process(ProcessHandle handle) {
        return handle.pid() + "@"
                + handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static boolean isAlive(String process) {
        return ProcessHandle.of(Long.parseLong(process.substring(0, process.indexOf('@'))))
                .filter(handle -> handle.isAlive() && process(handle).equals(process))
                .isPresent();
    }
}
