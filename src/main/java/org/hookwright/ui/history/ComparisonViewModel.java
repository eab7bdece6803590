package org.hookwright.ui.history;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;

/** Two exchanges set against each other in place of the list. */
public final class ComparisonViewModel {
    private static final System.Logger LOG = System.getLogger(ComparisonViewModel.class.getName());

    /** Where it stands. */
    public sealed interface State {
        /** The list is shown. */
        record Closed() implements State {}

        /** They are being read; the list is shown still. */
        record Reading() implements State {}

        /** They are shown. */
        record Shown(Compared compared) implements State {}

        /** They cannot be compared. */
        record Refused(Sentence why) implements State {}
    }

    private static final State CLOSED = new State.Closed();

    private final Records records;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", CLOSED);

    ComparisonViewModel(Records records, Jobs jobs) {
        this.records = records;
        reading = new Latest(jobs);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Sets two against each other, the older one first. */
    void open(long one, long other) {
        state.set(new State.Reading());
        reading.wait(_ -> Optional.of(records.compare(Math.min(one, other), Math.max(one, other))), this::show);
    }

    /** Sets one against the one before of the same step. */
    void openWithPrevious(long id) {
        state.set(new State.Reading());
        reading.wait(
                _ -> {
                    Optional<Long> previous = records.previous(id);
                    return previous.isEmpty()
                            ? Optional.<Compared>empty()
                            : Optional.of(records.compare(previous.get(), id));
                },
                this::show);
    }

    public void close() {
        reading.cancel();
        state.set(CLOSED);
    }

    private void show(Outcome<Optional<Compared>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<Compared>>(var found) ->
                state.set(found.<State>map(State.Shown::new)
                        .orElseGet(() -> new State.Refused(Sentence.of("history.compare.no-previous"))));
            case Outcome.Failed<Optional<Compared>>(var cause) -> {
                LOG.log(System.Logger.Level.WARNING, "Two exchanges cannot be compared", cause);
                state.set(new State.Refused(Sentence.of("history.details.unreadable")));
            }
        }
    }
}
