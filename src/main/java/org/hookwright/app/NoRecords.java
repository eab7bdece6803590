package org.hookwright.app;

import java.util.List;
import org.hookwright.task.Cancellation;
import org.hookwright.ui.history.Filter;
import org.hookwright.ui.history.Recent;
import org.hookwright.ui.history.Records;
import org.hookwright.ui.history.Row;
import org.hookwright.ui.response.ShownExchange;

/** A history in which nothing is. */
final class NoRecords implements Records {
    @Override
    public List<Row> page(Filter filter, int from, int count, Cancellation cancellation) {
        return List.of();
    }

    @Override
    public Extent extent(Filter filter, Cancellation cancellation) {
        return new Extent(0, 0, 0, 0);
    }

    @Override
    public List<String> values(Filter.Facet facet) {
        return List.of();
    }

    @Override
    public ShownExchange open(long id) {
        throw new IllegalArgumentException("No such exchange: " + id);
    }

    @Override
    public Recent recent() {
        return Recent.NONE;
    }
}
