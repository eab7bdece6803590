package org.hookwright.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What of a query the numbers in {@code exchange} decide, that is, all but its words: as a condition in SQL, with the
 * way by which the fewest rows have to be looked at.
 *
 * @param impossible whether nothing can hold, because a name was never used
 * @param condition over {@code e}; names are numbers in it
 * @param timeless the same without the span, for a question with bounds of its own: of two pairs of bounds SQLite takes
 *     one to find its rows by, and it need not be the narrower
 * @param index {@code indexed by} the index that leaves few rows, or {@code not indexed} where most have to be seen
 * @param fewest how many rows the index leaves; no less than {@link #FEW} without one
 * @param tally the condition over the counts by the hour, where they know everything that is asked for but the time
 */
record Where(boolean impossible, String condition, String timeless, String index, long fewest, Optional<String> tally) {
    /** A list that is sorted is quicker than a walk through all up to about here. */
    static final int FEW = 50_000;

    private static final String TIME_OUTS = "send.failure.%-timeout.what";

    static Where of(Query query, Statements statements) throws SQLException {
        return new Builder(statements).build(query);
    }

    private static long hour(Instant moment) {
        return Math.floorDiv(moment.toEpochMilli(), Tallies.HOUR);
    }

    /** Collects the parts. */
    private static final class Builder {
        private final Statements statements;
        private final List<String> parts = new ArrayList<>();
        private boolean impossible;
        private final List<String> tally = new ArrayList<>();
        private boolean counted = true;
        private String index = "not indexed";
        private long fewest = FEW;

        Builder(Statements statements) {
            this.statements = statements;
        }

        Where build(Query query) throws SQLException {
            Query.Outcome outcome = query.outcome();
            ending(outcome);
            series(query.names());
            if (query.names().ticket().isPresent()) {
                one(
                        "e.ticket",
                        "select id from ticket where name = ?",
                        query.names().ticket().get(),
                        "exchange_ticket");
            }
            if (outcome.cause().isPresent()) {
                one(
                        "e.cause",
                        "select id from cause where key = ?",
                        outcome.cause().get(),
                        "exchange_cause");
            }
            if (outcome.timedOutOnly()) {
                any("e.cause", ids("select id from cause where key like ?", TIME_OUTS), "exchange_cause");
            }
            if (query.run().isPresent()) {
                any("e.run", List.of(query.run().get()), "exchange_run");
            }
            String timeless = joined(parts);
            span(query.span());
            Optional<String> known = counted ? Optional.of(joined(tally)) : Optional.empty();
            return new Where(impossible, joined(parts), timeless, index, fewest, known);
        }

        private static String joined(List<String> parts) {
            return parts.isEmpty() ? "true" : String.join(" and ", parts);
        }

        private void ending(Query.Outcome outcome) throws SQLException {
            if (!outcome.statuses().isEmpty()) {
                String part = "class in (" + numbers(outcome.statuses()) + ")";
                tally.add(part);
                parts.add("e." + part);
                if (!outcome.statuses().contains(2)) {
                    parts.add("e.class <> 2");
                    count("e." + part + " and e.class <> 2", "exchange_class");
                }
            }
            if (outcome.failedOnly()) {
                tally.add("good = 0");
                parts.add("e.cause is not null");
                count("e.cause is not null", "exchange_cause");
            }
        }

        private void series(Query.Names names) throws SQLException {
            List<String> wanted = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            add("workflow = ?", names.workflow(), wanted, values);
            add("step = ?", names.step(), wanted, values);
            add("host = ?", names.host(), wanted, values);
            add("environment = ?", names.environment(), wanted, values);
            if (wanted.isEmpty()) {
                return;
            }
            String those = " from series where sent > 0 and " + String.join(" and ", wanted);
            List<Long> ids = ids("select id" + those, values.toArray());
            impossible |= ids.isEmpty();
            parts.add("e.series in (" + numbers(ids) + ")");
            tally.add("series in (" + numbers(ids) + ")");
            use(
                    "exchange_series",
                    statements
                            .number("select sum(sent)" + those, values.toArray())
                            .orElse(0));
        }

        private static void add(String part, Optional<String> value, List<String> wanted, List<Object> values) {
            value.ifPresent(name -> {
                wanted.add(part);
                values.add(name);
            });
        }

        private void one(String column, String sql, String name, String usable) throws SQLException {
            any(column, ids(sql, name), usable);
        }

        private void any(String column, List<Long> ids, String usable) throws SQLException {
            counted = false;
            impossible |= ids.isEmpty();
            String part = column + " in (" + numbers(ids) + ")";
            parts.add(part);
            count(part, usable);
        }

        private void span(Query.Span span) throws SQLException {
            List<String> bounds = new ArrayList<>();
            span.since().map(Instant::toEpochMilli).ifPresent(at -> bounds.add("e.at >= " + at));
            span.until().map(Instant::toEpochMilli).ifPresent(at -> bounds.add("e.at < " + at));
            if (!bounds.isEmpty()) {
                parts.addAll(bounds);
                numbered(span);
                count(String.join(" and ", bounds), "exchange_at");
            }
        }

        /** What was sent in a time has numbers close to each other. */
        private void numbered(Query.Span span) throws SQLException {
            long from = span.since().map(Where::hour).orElse(Long.MIN_VALUE);
            long to = span.until().map(Where::hour).orElse(Long.MAX_VALUE);
            OptionalLong first = statements.number("select min(first) from hour where hour between ? and ?", from, to);
            OptionalLong last = statements.number("select max(last) from hour where hour between ? and ?", from, to);
            if (first.isPresent() && last.isPresent()) {
                parts.add("e.id between " + first.getAsLong() + " and " + last.getAsLong());
            } else {
                impossible = true;
            }
        }

        private void count(String part, String usable) throws SQLException {
            use(
                    usable,
                    statements
                            .number("select count(*) from (select 1 from exchange e indexed by " + usable + " where "
                                    + part + " limit " + fewest + ")")
                            .orElse(0));
        }

        private void use(String usable, long rows) {
            if (rows < fewest) {
                fewest = rows;
                index = "indexed by " + usable;
            }
        }

        private List<Long> ids(String sql, Object... values) throws SQLException {
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = statements.of(sql, values).executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }

        private static String numbers(List<? extends Number> numbers) {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }
}
