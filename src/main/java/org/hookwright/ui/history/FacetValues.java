package org.hookwright.ui.history;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;

/** What can be chosen on each side of the filter. */
final class FacetValues {
    private final Records records;
    private final Jobs jobs;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Map<Filter.Facet, List<String>>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Map.of());

    FacetValues(Records records, Jobs jobs, Consumer<Exception> failed) {
        this.records = records;
        this.jobs = jobs;
        this.failed = failed;
    }

    ReadOnlyObjectProperty<Map<Filter.Facet, List<String>>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void refresh() {
        jobs.wait(_ -> records.values(), outcome -> {
            switch (outcome) {
                case Outcome.Done<Map<Filter.Facet, List<String>>>(var all) -> found.set(all);
                case Outcome.Failed<Map<Filter.Facet, List<String>>>(var cause) -> failed.accept(cause);
            }
        });
    }
}
