package org.hookwright.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of one kind, in nanoseconds, told in milliseconds. */
final class Percentiles {
    private final List<Long> nanos = new ArrayList<>();

    void add(long time) {
        nanos.add(time);
    }

    double millis(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1)) / 1e6;
    }

    double median() {
        return millis(0.5);
    }

    static void head(String unit) {
        System.out.printf("%-58s %8s %8s %8s %8s%n", unit, "p50", "p95", "p99", "max");
    }

    void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "%-58s %8.2f %8.2f %8.2f %8.2f%n",
                name,
                millis(0.5),
                millis(0.95),
                millis(0.99),
                millis(1));
    }
}
