package org.hookwright.ui.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.hookwright.run.RunEnd;

/**
 * How far all tickets of one start have come.
 *
 * @param tickets how many there are, where that is known before the end
 * @param done how many are over
 * @param ends how many ended in which way
 * @param real the time it has really taken
 */
public record Sums(Order order, OptionalInt tickets, int done, Map<RunEnd, Integer> ends, Duration real) {
    public Sums {
        Map<RunEnd, Integer> all = new EnumMap<>(RunEnd.class);
        all.putAll(ends);
        ends = java.util.Collections.unmodifiableMap(all);
    }

    public int of(RunEnd end) {
        return ends.getOrDefault(end, 0);
    }

    /** For how many it fired, the called off ones included. */
    public int fired() {
        return done - of(RunEnd.NOT_FIRED);
    }

    /** Whether it is or was about one ticket alone. */
    public boolean isOne() {
        return tickets.isPresent() && tickets.getAsInt() == 1;
    }
}
