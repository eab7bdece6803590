package org.hookwright.ui.history;

import java.time.Duration;
import java.util.List;

/**
 * How it went lately.
 *
 * @param last the newest exchanges, newest first
 * @param sent how many were sent in the time that is looked back on
 * @param succeeded how many of them went well
 * @param median response time of those that were answered
 */
public record Recent(List<Row> last, long sent, long succeeded, Duration median) {
    public static final Recent NONE = new Recent(List.of(), 0, 0, Duration.ZERO);

    public Recent {
        last = List.copyOf(last);
    }

    /** In percent, rounded down, so that 100 means every one. */
    long percent() {
        return sent == 0 ? 0 : succeeded * 100 / sent;
    }
}
