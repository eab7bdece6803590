package org.hookwright.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sums up exchanges by day and by series. */
final class Sums {
    private final Sum[] days;
    private final Map<Long, Sum> series = new HashMap<>();

    Sums(int days) {
        this.days = new Sum[days];
        for (int day = 0; day < days; day++) {
            this.days[day] = new Sum();
        }
    }

    /** Of a series. */
    record Names(String host, String step) {}

    void add(int day, long ofSeries, boolean good, boolean answered, long nanos) {
        for (Sum sum : List.of(days[day], series.computeIfAbsent(ofSeries, _ -> new Sum()))) {
            sum.sent++;
            sum.good += good ? 1 : 0;
            if (answered) {
                sum.times.add(nanos);
            }
        }
    }

    /** A number of them at once. */
    void add(int day, long ofSeries, long good, long sent, byte[] times) {
        for (Sum sum : List.of(days[day], series.computeIfAbsent(ofSeries, _ -> new Sum()))) {
            sum.sent += sent;
            sum.good += good;
            sum.times.add(times);
        }
    }

    Tally total() {
        Sum total = new Sum();
        for (Sum day : days) {
            total.add(day);
        }
        return total.tally();
    }

    Statistics statistics(Days calendar, Map<Long, Names> names, List<Statistics.Cause> causes) {
        List<Statistics.Day> list = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            list.add(new Statistics.Day(calendar.first().plusDays(day), days[day].tally()));
        }
        return new Statistics(total(), list, shares(names, Names::host), shares(names, Names::step), causes);
    }

    private List<Statistics.Share> shares(Map<Long, Names> names, Function<Names, String> name) {
        Map<String, Sum> sums = new HashMap<>();
        series.forEach((id, sum) -> {
            Names known = names.get(id);
            if (known != null) {
                sums.computeIfAbsent(name.apply(known), _ -> new Sum()).add(sum);
            }
        });
        return sums.entrySet().stream()
                .map(entry -> new Statistics.Share(entry.getKey(), entry.getValue().tally()))
                .sorted(Comparator.comparingLong((Statistics.Share share) -> share.tally().sent())
                        .reversed()
                        .thenComparing(Statistics.Share::name))
                .toList();
    }

    private static final class Sum {
        private final Histogram times = new Histogram();
        private long sent;
        private long good;

        void add(Sum other) {
            sent += other.sent;
            good += other.good;
            times.add(other.times);
        }

        Tally tally() {
            return new Tally(sent, good, times.total(), times.quantile(0.5), times.quantile(0.95));
        }
    }
}
