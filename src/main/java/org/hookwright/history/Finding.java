package org.hookwright.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the tables. */
final class Finding {
    private final Statements statements;
    private final Searching searching;
    private final Figures figures;

    Finding(Connection connection) {
        statements = new Statements(connection);
        searching = new Searching(statements);
        figures = new Figures(statements, searching);
    }

    List<Summary> page(Query query, int from, int count) throws SQLException {
        Where where = Where.of(query, statements);
        if (where.impossible()) {
            return List.of();
        }
        if (Words.asked(query.words()).isEmpty()) {
            return summaries(
                    "select id from exchange e " + where.index() + " where " + where.condition()
                            + " order by id desc limit ? offset ?",
                    count,
                    from);
        }
        long[] ids = searching.find(query, where, (int) Math.min(Integer.MAX_VALUE, (long) from + count)).ids();
        int start = Math.min(from, ids.length);
        long[] wanted = Arrays.copyOfRange(ids, start, (int) Math.min(ids.length, (long) start + count));
        String list = Arrays.stream(wanted).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return summaries("select id from exchange where id in (" + list + ")");
    }

    private List<Summary> summaries(String ids, Object... values) throws SQLException {
        PreparedStatement select = statements.of(
                "select " + Rows.SUMMARY + " from (" + ids + ") p cross join exchange e on e.id = p.id" + Rows.AROUND
                        + " order by e.id desc",
                values);
        List<Summary> page = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                page.add(Rows.summary(row));
            }
        }
        return page;
    }

    /** Counted to the last one. */
    long count(Query query) throws SQLException {
        Where where = Where.of(query, statements);
        if (where.impossible()) {
            return 0;
        }
        if (!Words.asked(query.words()).isEmpty()) {
            return searching.find(query, where, Integer.MAX_VALUE).ids().length;
        }
        return where.tally().isPresent()
                ? figures.count(query, where)
                : statements
                        .number("select count(*) from exchange e " + where.index() + " where " + where.condition())
                        .orElse(0);
    }

    /** Counted as far as it is quick. */
    History.Count found(Query query) throws SQLException {
        Where where = Where.of(query, statements);
        if (where.impossible()) {
            return new History.Count(0, true);
        }
        if (!Words.asked(query.words()).isEmpty()) {
            Searching.Hits hits = searching.find(query, where, 0);
            return counted(hits.ids().length, hits.all());
        }
        if (where.tally().isPresent()) {
            return new History.Count(figures.count(query, where), true);
        }
        long number = statements
                .number(
                        "select count(*) from (select 1 from exchange e " + where.index() + " where "
                                + where.condition() + " limit ?)",
                        Searching.COUNTED + 1)
                .orElse(0);
        return counted(number, true);
    }

    private static History.Count counted(long number, boolean all) {
        return number > Searching.COUNTED
                ? new History.Count(Searching.COUNTED, false)
                : new History.Count(number, all);
    }

    Statistics statistics(Query query, Days days) throws SQLException {
        return figures.of(query, days);
    }

    History.Rate rate(Instant since) throws SQLException {
        Tally tally = figures.total(Query.ALL.since(since));
        return new History.Rate(tally.sent(), tally.good(), tally.median());
    }

    List<Summary> tries(long run, String path) throws SQLException {
        return summaries("select id from exchange where run = ? and path = ?", run, path).reversed();
    }

    Optional<Kept> find(long id) throws SQLException {
        return searching.find(id);
    }

    /** The numbers of all, the oldest first. */
    long[] numbers(Query query) throws SQLException {
        Where where = Where.of(query, statements);
        if (where.impossible()) {
            return new long[0];
        }
        if (!Words.asked(query.words()).isEmpty()) {
            long[] ids = searching.find(query, where, Integer.MAX_VALUE).ids().clone();
            Arrays.sort(ids);
            return ids;
        }
        LongList ids = new LongList();
        try (ResultSet row = statements
                .of("select id from exchange e " + where.index() + " where " + where.condition() + " order by id")
                .executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids.toArray();
    }

    List<String> values(History.Column column) throws SQLException {
        String name = column.name().toLowerCase(Locale.ROOT);
        String sql = column == History.Column.TICKET
                ? "select name from ticket where name <> '' order by sent desc limit 200"
                : "select " + name + " from series where sent > 0 and " + name
                        + " <> '' group by 1 order by sum(sent) desc limit 200";
        try (ResultSet row = statements.of(sql).executeQuery()) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    History.Size size() throws SQLException {
        var oldest = statements.number("select min(at) from exchange");
        return new History.Size(
                statements.number("select sum(sent) from series").orElse(0),
                bytes(),
                oldest.isPresent() ? Optional.of(Instant.ofEpochMilli(oldest.getAsLong())) : Optional.empty());
    }

    long bytes() throws SQLException {
        return bytes(statements);
    }

    /** What is in use; pages that are free already go back to the disk step by step. */
    static long bytes(Statements statements) throws SQLException {
        return (statements.number("pragma page_count").orElse(0)
                        - statements.number("pragma freelist_count").orElse(0))
                * statements.number("pragma page_size").orElse(0);
    }
}
