package org.hookwright.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the counts by the hour in step with the exchanges. */
final class Tallies {
    static final long HOUR = 3_600_000;

    private final Statements statements;

    Tallies(Statements statements) {
        this.statements = statements;
    }

    /** Exchanges that are counted together. */
    record Slot(long hour, long series, int statusClass, boolean good) {}

    /** One exchange as it is counted. */
    record Counted(long at, long series, int statusClass, boolean good, long nanos) {
        private Slot slot() {
            return new Slot(Math.floorDiv(at, HOUR), series, statusClass, good);
        }
    }

    /** Counts one more. */
    void add(Counted one) throws SQLException {
        change(one.slot(), List.of(one), 1);
    }

    /** Counts these no longer. */
    void remove(List<Counted> several) throws SQLException {
        Map<Slot, List<Counted>> slots = new LinkedHashMap<>();
        several.forEach(one -> slots.computeIfAbsent(one.slot(), _ -> new java.util.ArrayList<>())
                .add(one));
        for (Map.Entry<Slot, List<Counted>> slot : slots.entrySet()) {
            change(slot.getKey(), slot.getValue(), -1);
        }
    }

    private void change(Slot slot, List<Counted> exchanges, int sign) throws SQLException {
        Histogram times = new Histogram();
        long sent = 0;
        try (ResultSet row = statements
                .of(
                        "select sent, took from tally where hour = ? and series = ? and class = ? and good = ?",
                        slot.hour,
                        slot.series,
                        slot.statusClass,
                        slot.good)
                .executeQuery()) {
            if (row.next()) {
                sent = row.getLong(1);
                times.add(row.getBytes(2));
            }
        }
        for (Counted one : exchanges) {
            if (one.statusClass != 0 && sign > 0) {
                times.add(one.nanos);
            } else if (one.statusClass != 0) {
                times.remove(one.nanos);
            }
        }
        write(slot, sent + (long) sign * exchanges.size(), times);
    }

    private void write(Slot slot, long sent, Histogram times) throws SQLException {
        if (sent <= 0) {
            statements.change(
                    "delete from tally where hour = ? and series = ? and class = ? and good = ?",
                    slot.hour,
                    slot.series,
                    slot.statusClass,
                    slot.good);
        } else if (statements.change(
                        "update tally set sent = ?, took = ? where hour = ? and series = ? and class = ? and good = ?",
                        sent,
                        times.bytes(),
                        slot.hour,
                        slot.series,
                        slot.statusClass,
                        slot.good)
                == 0) {
            statements.change(
                    "insert or ignore into tally (hour, series, class, good, sent, took) values (?, ?, ?, ?, ?, ?)",
                    slot.hour,
                    slot.series,
                    slot.statusClass,
                    slot.good,
                    sent,
                    times.bytes());
        }
    }
}
