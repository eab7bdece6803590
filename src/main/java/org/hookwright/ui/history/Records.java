package org.hookwright.ui.history;

import java.util.List;
import java.util.Optional;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.response.ShownExchange;

/** What the screen reads. Every method may block and is called in jobs only; failures come as exceptions. */
public interface Records {
    /** The exchanges that a filter lets through, newest first, {@code count} of them behind the first {@code from}. */
    List<Row> page(Filter filter, int from, int count, Cancellation cancellation) throws Exception;

    /** How many exchanges a filter lets through, and what the whole history takes. */
    Extent extent(Filter filter, Cancellation cancellation) throws Exception;

    /** The values that there are on one side, the most used first. */
    List<String> values(Filter.Facet facet) throws Exception;

    /** One exchange in full. */
    ShownExchange open(long id) throws Exception;

    /** The last runs, newest first, some dozens. */
    List<ShownRun> runs() throws Exception;

    /** One run; nothing where it is no longer kept. */
    Optional<ShownRun> run(long id) throws Exception;

    /** How the last exchanges of a workflow's step went; the newest first, a handful. */
    Recent recent() throws Exception;

    /**
     * Counts for the head of the list.
     *
     * @param found how many exchanges the filter lets through
     * @param all how many there are
     * @param bytes on disk
     * @param limit on disk, in bytes
     */
    record Extent(long found, long all, long bytes, long limit) {
        static final Extent NONE = new Extent(0, 0, 0, 0);
    }
}
