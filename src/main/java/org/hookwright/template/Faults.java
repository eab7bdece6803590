package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;

/** What is malformed; the first thousand of it, which is more than anybody reads. */
final class Faults {
    private static final int MOST = 1_000;

    private final List<Fault> list = new ArrayList<>();
    private int known;

    void add(Span span, Fault.Kind kind, String... details) {
        known++;
        if (list.size() < MOST) {
            list.add(new Fault(span, kind, List.of(details)));
        }
    }

    /** How many there were, those beyond the first thousand included. */
    int count() {
        return known;
    }

    /** Forgets those that came after a place that is read again in another way. */
    void backTo(int count) {
        known = count;
        if (count < list.size()) {
            list.subList(count, list.size()).clear();
        }
    }

    List<Fault> inOrder() {
        return list.stream().sorted(java.util.Comparator.comparing(Fault::span)).toList();
    }
}
