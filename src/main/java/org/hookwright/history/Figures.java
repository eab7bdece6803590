package org.hookwright.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how it went. */
final class Figures {
    private final Connection connection;

    Figures(Connection connection) {
        this.connection = connection;
    }

    Statistics of(Query query, ZoneId zone, LocalDate first, LocalDate last) throws SQLException {
        Sum total = new Sum();
        Map<LocalDate, Sum> days = new HashMap<>();
        Map<String, Sum> targets = new HashMap<>();
        Map<String, Sum> steps = new HashMap<>();
        Map<String, List<Long>> causes = new HashMap<>();
        Where where = Where.of(within(query, zone, first, last));
        try (PreparedStatement select = connection.prepareStatement(
                "select id, at, host, step, good, class, took, said from exchange" + where.text() + " order by id")) {
            for (int i = 0; i < where.values().size(); i++) {
                select.setObject(i + 1, where.values().get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean good = row.getBoolean(5);
                    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong(2)), zone);
                    for (Sum sum : List.of(
                            total,
                            days.computeIfAbsent(day, _ -> new Sum()),
                            targets.computeIfAbsent(row.getString(3), _ -> new Sum()),
                            steps.computeIfAbsent(row.getString(4), _ -> new Sum()))) {
                        sum.add(good, row.getInt(6) != 0, row.getLong(7));
                    }
                    if (!good) {
                        String key = Flat.sentence(row.getString(8)).key();
                        causes.computeIfAbsent(key, _ -> new ArrayList<>()).add(row.getLong(1));
                    }
                }
            }
        }
        List<Statistics.Day> list = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Sum sum = days.get(day);
            list.add(new Statistics.Day(day, sum == null ? Tally.NONE : sum.tally()));
        }
        return new Statistics(total.tally(), list, shares(targets), shares(steps), causes(causes));
    }

    private static Query within(Query query, ZoneId zone, LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
        Instant since = query.span().since().filter(from::isBefore).orElse(from);
        Instant until = query.span().until().filter(to::isAfter).orElse(to);
        return query.since(since).until(until);
    }

    private static List<Statistics.Share> shares(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .map(entry -> new Statistics.Share(entry.getKey(), entry.getValue().tally()))
                .sorted(Comparator.comparingLong((Statistics.Share share) -> share.tally().sent())
                        .reversed()
                        .thenComparing(Statistics.Share::name))
                .toList();
    }

    private List<Statistics.Cause> causes(Map<String, List<Long>> causes) throws SQLException {
        List<Statistics.Cause> list = new ArrayList<>();
        Finding finding = new Finding(connection);
        for (Map.Entry<String, List<Long>> cause : causes.entrySet()) {
            long id = cause.getValue().getLast();
            Optional<Kept> newest = finding.find(id);
            newest.ifPresent(kept -> list.add(new Statistics.Cause(
                    cause.getKey(),
                    kept.said().what(),
                    kept.said().next(),
                    cause.getValue().size(),
                    id,
                    kept.summary().at())));
        }
        list.sort(Comparator.comparingLong(Statistics.Cause::count)
                .reversed()
                .thenComparing(Statistics.Cause::key));
        return list;
    }

    /** What is counted of some exchanges. */
    private static final class Sum {
        private final Histogram times = new Histogram();
        private long sent;
        private long good;

        void add(boolean isGood, boolean answered, long nanos) {
            sent++;
            good += isGood ? 1 : 0;
            if (answered) {
                times.add(nanos);
            }
        }

        Tally tally() {
            return new Tally(sent, good, times.total(), times.quantile(0.5), times.quantile(0.95));
        }
    }
}
