package org.hookwright.ui.history;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;

/** How the last exchanges went, for the foot of the design screen. */
public final class StripViewModel {
    private static final System.Logger LOG = System.getLogger(StripViewModel.class.getName());

    private final Records records;
    private final Latest reading;
    private final Runnable openHistory;
    private final ReadOnlyObjectWrapper<Recent> recent = new ReadOnlyObjectWrapper<>(this, "recent", Recent.NONE);

    public StripViewModel(Records records, Jobs jobs, Runnable openHistory) {
        this.records = records;
        this.reading = new Latest(jobs);
        this.openHistory = openHistory;
    }

    public ReadOnlyObjectProperty<Recent> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** Reads anew, as after a send. What was shown stays where that fails. */
    public void refresh() {
        reading.wait(_ -> records.recent(), outcome -> {
            switch (outcome) {
                case Outcome.Done<Recent>(var read) -> recent.set(read);
                case Outcome.Failed<Recent>(var cause) ->
                    LOG.log(System.Logger.Level.WARNING, "The last exchanges cannot be read", cause);
            }
        });
    }

    public void openHistory() {
        openHistory.run();
    }
}
