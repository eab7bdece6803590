package org.hookwright.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads how it went. What the counts by the hour know is taken from them; hours that a day or a span cuts through, and
 * queries that ask for more than the counts know, are read exchange by exchange.
 */
final class Figures {
    /** So many exchanges that stand together are read sooner than they are looked up. */
    private static final int IN_A_ROW = 20_000;

    /** Exchanges that are read in one question. */
    private static final int TOGETHER = 500;

    private final Statements statements;
    private final Searching searching;

    Figures(Statements statements, Searching searching) {
        this.statements = statements;
        this.searching = searching;
    }

    Statistics of(Query query, Days days) throws SQLException {
        Sums sums = new Sums(days.count());
        Map<Long, Failures> causes = new HashMap<>();
        List<Days.Stretch> stretches = days.within(query.span());
        if (!stretches.isEmpty()) {
            Query within = query.since(Instant.ofEpochMilli(stretches.getFirst().start()))
                    .until(Instant.ofEpochMilli(stretches.getLast().end()));
            Where where = Where.of(within, statements);
            if (where.impossible()) {
                return sums.statistics(days, Map.of(), List.of());
            }
            if (Words.asked(query.words()).isEmpty()) {
                sum(where, stretches, sums);
                causes(where, causes);
            } else {
                one(within, where, stretches, sums, causes);
            }
        }
        return sums.statistics(days, series(), told(causes));
    }

    /** Of everything in the span, whatever the day. */
    Tally total(Query query) throws SQLException {
        Where where = Where.of(query, statements);
        Sums sums = new Sums(1);
        if (!where.impossible()) {
            sum(where, List.of(whole(query.span())), sums);
        }
        return sums.total();
    }

    private static Days.Stretch whole(Query.Span span) {
        long bound = Long.MAX_VALUE / 4 / Tallies.HOUR * Tallies.HOUR;
        return new Days.Stretch(
                0,
                span.since().map(Instant::toEpochMilli).orElse(-bound),
                span.until().map(Instant::toEpochMilli).orElse(bound));
    }

    /** How many, for a query that the counts know all about. */
    long count(Query query, Where where) throws SQLException {
        if (query.span().equals(Query.Span.ALWAYS) && query.outcome().equals(Query.Outcome.ANY)) {
            return statements
                    .number("select sum(sent) from (select sent, id as series from series) where "
                            + where.tally().orElseThrow())
                    .orElse(0);
        }
        Days.Stretch span = whole(query.span());
        long count = statements
                .number(
                        "select sum(sent) from tally where hour >= ? and hour < ? and "
                                + where.tally().orElseThrow(),
                        span.firstHour(),
                        span.endHour())
                .orElse(0);
        for (Days.Stretch edge : span.edges()) {
            count += statements
                    .number(
                            "select count(*) from exchange e indexed by exchange_at where e.at >= ? and e.at < ? and "
                                    + where.timeless(),
                            edge.start(),
                            edge.end())
                    .orElse(0);
        }
        return count;
    }

    private void sum(Where where, List<Days.Stretch> stretches, Sums sums) throws SQLException {
        if (where.tally().isEmpty()) {
            read(where, stretches.getFirst().start(), stretches.getLast().end(), where.index(), stretches, sums);
            return;
        }
        hours(where.tally().get(), stretches, sums);
        for (Days.Stretch stretch : stretches) {
            for (Days.Stretch edge : stretch.edges()) {
                edge(where, edge, sums);
            }
        }
    }

    /** A part of an hour: its exchanges stand together, so they are read in a row and not one by one by an index. */
    private void edge(Where where, Days.Stretch edge, Sums sums) throws SQLException {
        long from = Math.floorDiv(edge.start(), Tallies.HOUR);
        long to = Math.floorDiv(edge.end() - 1, Tallies.HOUR);
        var first = statements.number("select min(first) from hour where hour between ? and ?", from, to);
        var last = statements.number("select max(last) from hour where hour between ? and ?", from, to);
        if (first.isPresent() && last.isPresent()) {
            boolean near = last.getAsLong() - first.getAsLong() < IN_A_ROW;
            String way = near ? "not indexed" : "indexed by exchange_at";
            PreparedStatement select = statements.of(
                    "select e.at, e.series, e.class, e.good, e.took from exchange e " + way
                            + " where e.id between ? and ? and e.at >= ? and e.at < ? and " + where.timeless(),
                    first.getAsLong(),
                    last.getAsLong(),
                    edge.start(),
                    edge.end());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    add(row, List.of(edge), sums);
                }
            }
        }
    }

    private void hours(String condition, List<Days.Stretch> stretches, Sums sums) throws SQLException {
        try (ResultSet row = statements
                .of(
                        "select hour, series, class, good, sent, took from tally where hour >= ? and hour < ? and "
                                + condition + " order by hour",
                        stretches.getFirst().firstHour(),
                        stretches.getLast().endHour())
                .executeQuery()) {
            int at = 0;
            while (row.next()) {
                long hour = row.getLong(1);
                while (at < stretches.size() && stretches.get(at).endHour() <= hour) {
                    at++;
                }
                if (at < stretches.size() && stretches.get(at).firstHour() <= hour) {
                    sums.add(
                            stretches.get(at).day(),
                            row.getLong(2),
                            row.getBoolean(4) ? row.getLong(5) : 0,
                            row.getLong(5),
                            row.getBytes(6));
                }
            }
        }
    }

    private void read(Where where, long start, long end, String index, List<Days.Stretch> stretches, Sums sums)
            throws SQLException {
        PreparedStatement select = statements.of(
                "select e.at, e.series, e.class, e.good, e.took from exchange e " + index
                        + " where e.at >= ? and e.at < ? and " + where.condition(),
                start,
                end);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                add(row, stretches, sums);
            }
        }
    }

    private static void add(ResultSet row, List<Days.Stretch> stretches, Sums sums) throws SQLException {
        int day = day(row.getLong(1), stretches);
        if (day >= 0) {
            sums.add(day, row.getLong(2), row.getBoolean(4), row.getInt(3) != 0, row.getLong(5));
        }
    }

    private static int day(long at, List<Days.Stretch> stretches) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Days.Stretch stretch = stretches.get(middle);
            if (at < stretch.start()) {
                high = middle - 1;
            } else if (at >= stretch.end()) {
                low = middle + 1;
            } else {
                return stretch.day();
            }
        }
        return -1;
    }

    /** Those that were found by words, some hundreds in one question. */
    private void one(Query query, Where where, List<Days.Stretch> stretches, Sums sums, Map<Long, Failures> causes)
            throws SQLException {
        long[] ids = searching.find(query, where, Integer.MAX_VALUE).ids();
        for (int from = 0; from < ids.length; from += TOGETHER) {
            String some = Arrays.stream(ids, from, Math.min(ids.length, from + TOGETHER))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(",", "[", "]"));
            try (ResultSet row = statements
                    .of(
                            "select e.at, e.series, e.class, e.good, e.took, e.cause, e.id from json_each(?) j"
                                    + " cross join exchange e on e.id = j.value",
                            some)
                    .executeQuery()) {
                while (row.next()) {
                    one(row, stretches, sums, causes);
                }
            }
        }
    }

    private static void one(ResultSet row, List<Days.Stretch> stretches, Sums sums, Map<Long, Failures> causes)
            throws SQLException {
        if (day(row.getLong(1), stretches) >= 0) {
            add(row, stretches, sums);
            long cause = row.getLong(6);
            if (!row.wasNull()) {
                causes.merge(cause, new Failures(1, row.getLong(7)), Failures::and);
            }
        }
    }

    private record Failures(long count, long newest) {
        Failures and(Failures other) {
            return new Failures(count + other.count, Math.max(newest, other.newest));
        }
    }

    private void causes(Where where, Map<Long, Failures> causes) throws SQLException {
        String index = where.fewest() < Where.FEW ? where.index() : "indexed by exchange_cause";
        try (ResultSet row = statements
                .of("select e.cause, count(*), max(e.id) from exchange e " + index + " where e.cause is not null and "
                        + where.condition() + " group by e.cause")
                .executeQuery()) {
            while (row.next()) {
                causes.put(row.getLong(1), new Failures(row.getLong(2), row.getLong(3)));
            }
        }
    }

    private List<Statistics.Cause> told(Map<Long, Failures> causes) throws SQLException {
        List<Statistics.Cause> list = new ArrayList<>();
        for (Failures failures : causes.values()) {
            try (ResultSet row = statements
                    .of(
                            "select e.at, d.said, d.next from exchange e cross join detail d on d.id = e.id"
                                    + " where e.id = ?",
                            failures.newest)
                    .executeQuery()) {
                if (row.next()) {
                    var what = Flat.sentence(row.getString(2));
                    String next = row.getString(3);
                    list.add(new Statistics.Cause(
                            what.key(),
                            what,
                            next.isEmpty() ? Optional.empty() : Optional.of(Flat.sentence(next)),
                            failures.count,
                            failures.newest,
                            Instant.ofEpochMilli(row.getLong(1))));
                }
            }
        }
        list.sort(Comparator.comparingLong(Statistics.Cause::count).reversed().thenComparing(Statistics.Cause::key));
        return list;
    }

    /** What each number stands for: host and step. */
    private Map<Long, Sums.Names> series() throws SQLException {
        Map<Long, Sums.Names> names = new HashMap<>();
        try (ResultSet row = statements.of("select id, host, step from series").executeQuery()) {
            while (row.next()) {
                names.put(row.getLong(1), new Sums.Names(row.getString(2), row.getString(3)));
            }
        }
        return names;
    }
}
