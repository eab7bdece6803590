package org.hookwright.ui.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.response.ShownExchange;

/** What the screen reads. Every method may block and is called in jobs only; failures come as exceptions. */
public interface Records {
    /** The exchanges that a filter lets through, newest first, {@code count} of them behind the first {@code from}. */
    List<Row> page(Filter filter, int from, int count, Cancellation cancellation) throws Exception;

    /** How many exchanges a filter lets through, and what the whole history takes. */
    Extent extent(Filter filter, Cancellation cancellation) throws Exception;

    /** How those went that a filter lets through, by day, target, step and cause. */
    Figures figures(Filter filter, Cancellation cancellation) throws Exception;

    /** The values that there are on one side, the most used first. */
    List<String> values(Filter.Facet facet) throws Exception;

    /** The values of every side. */
    default Map<Filter.Facet, List<String>> values() throws Exception {
        Map<Filter.Facet, List<String>> found = new EnumMap<>(Filter.Facet.class);
        for (Filter.Facet facet : Filter.Facet.values()) {
            found.put(facet, values(facet));
        }
        return found;
    }

    /** One exchange in full. */
    ShownExchange open(long id) throws Exception;

    /** The last runs, newest first, some dozens. */
    List<ShownRun> runs() throws Exception;

    /** One run; nothing where it is no longer kept. */
    Optional<ShownRun> run(long id) throws Exception;

    /** How the last exchanges of a workflow's step went; the newest first, a handful. */
    Recent recent() throws Exception;

    /** The exchange of the same workflow's same step right before this one; nothing where there is none. */
    Optional<Long> previous(long id) throws Exception;

    /** What is different between two exchanges. */
    Compared compare(long older, long newer) throws Exception;

    /**
     * Counts for the head of the list.
     *
     * @param found how many exchanges the filter lets through, or at least so many
     * @param exact whether {@code found} is all of them
     * @param failed how many of the period failed, were the filter to let them through
     * @param all how many there are
     * @param room what they take and may take
     */
    record Extent(long found, boolean exact, long failed, long all, Room room) {
        static final Extent NONE = new Extent(0, true, 0, 0, new Room(0, 0, 0));
    }

    /**
     * What the history takes.
     *
     * @param bytes on disk
     * @param limit on disk, in bytes
     * @param days how long exchanges are kept
     */
    record Room(long bytes, long limit, int days) {}
}
