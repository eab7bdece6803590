package org.hookwright.ui.body;

import java.util.List;
import org.hookwright.template.CompletionPoint;

/** Whether a list of completions is open, and how it stands. */
public sealed interface Completing {
    /** No list. */
    record Closed() implements Completing {}

    /**
     * A list.
     *
     * @param items what fits, the best first; never empty
     * @param selected index of the one that Enter takes
     */
    record Open(CompletionPoint point, List<Offer> items, int selected) implements Completing {
        public Open {
            items = List.copyOf(items);
        }

        public Offer choice() {
            return items.get(selected);
        }

        Open moved(int by) {
            return new Open(point, items, Math.floorMod(selected + by, items.size()));
        }

        Open at(int index) {
            return new Open(point, items, Math.clamp(index, 0, items.size() - 1));
        }
    }
}
