package org.hookwright.ui.history;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.response.ShownExchange;
import org.jspecify.annotations.Nullable;

/** The exchange that is looked at, in full: read a moment after it was chosen. */
final class OpenedExchange {
    private static final System.Logger LOG = System.getLogger(OpenedExchange.class.getName());

    private final Records records;
    private final Latest opening;
    private final ReadOnlyObjectWrapper<@Nullable ShownExchange> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

    OpenedExchange(Records records, Jobs jobs) {
        this.records = records;
        opening = new Latest(jobs);
    }

    ReadOnlyObjectProperty<@Nullable ShownExchange> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why it cannot be shown. */
    ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void open(long id) {
        trouble.set(Optional.empty());
        opening.wait(_ -> records.open(id), outcome -> {
            switch (outcome) {
                case Outcome.Done<ShownExchange>(var exchange) -> shown.set(exchange);
                case Outcome.Failed<ShownExchange>(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "An exchange cannot be read", cause);
                    shown.set(null);
                    trouble.set(Optional.of(Sentence.of("history.details.unreadable")));
                }
            }
        });
    }

    void close() {
        trouble.set(Optional.empty());
        opening.cancel();
        shown.set(null);
    }
}
