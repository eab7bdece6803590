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
import java.util.OptionalInt;

/** Reads the tables. */
final class Finding {
    private final Connection connection;

    Finding(Connection connection) {
        this.connection = connection;
    }

    List<Summary> page(Query query, int from, int count) throws SQLException {
        Where sql = Where.of(query);
        List<Object> values = new ArrayList<>(sql.values());
        values.add(count);
        values.add(from);
        try (PreparedStatement select = connection.prepareStatement(
                "select * from exchange" + sql.text() + " order by id desc limit ? offset ?")) {
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

    long count(Query query) throws SQLException {
        Where sql = Where.of(query);
        try (PreparedStatement select = connection.prepareStatement("select count(*) from exchange" + sql.text())) {
            bind(select, sql.values());
            try (ResultSet row = select.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    Optional<Kept> find(long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from exchange join detail using (id) where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        }
    }

    List<String> values(History.Column column) throws SQLException {
        String name = column.name().toLowerCase(Locale.ROOT);
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

    History.Rate rate(Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*), coalesce(sum(good), 0), sum(status is not null) from exchange where at >= ?")) {
            select.setLong(1, since.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                return new History.Rate(row.getLong(1), row.getLong(2), median(since, row.getLong(3)));
            }
        }
    }

    private Duration median(Instant since, long answered) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select took from exchange where at >= ? and status is not null order by took limit 1 offset ?")) {
            select.setLong(1, since.toEpochMilli());
            select.setLong(2, Math.max(0, (answered - 1) / 2));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Duration.ofNanos(row.getLong(1)) : Duration.ZERO;
            }
        }
    }

    long bytes() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select ((select page_count from pragma_page_count)"
                                + " - (select freelist_count from pragma_freelist_count)) * (select page_size from pragma_page_size)")) {
            return row.getLong(1);
        }
    }

    Optional<Instant> oldest() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select min(at) from exchange")) {
            long at = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
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
