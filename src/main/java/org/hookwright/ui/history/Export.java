package org.hookwright.ui.history;

import java.util.List;
import org.hookwright.exchange.HistoryFormat;

/**
 * What is taken out of the history, and as what.
 *
 * @param ids these exchanges only; empty for all that the filter lets through
 */
public record Export(Filter filter, List<Long> ids, HistoryFormat format) {
    public Export {
        ids = List.copyOf(ids);
    }
}
