package org.hookwright.ui.receiver;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Desktop;
import org.jspecify.annotations.Nullable;

/** The endpoint's switch and what has arrived, newest first. */
public final class ReceiverViewModel {
    /** The oldest arrivals are forgotten beyond this. */
    static final int MOST = 500;

    private static final System.Logger LOG = System.getLogger(ReceiverViewModel.class.getName());

    private final Endpoint endpoint;
    private final Latest switching;
    private final Desktop desktop;
    private final ObservableList<Arrival> arrivals = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ReceiverState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ReceiverState.Off());
    private final ReadOnlyObjectWrapper<@Nullable Arrival> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private boolean follows = true;

    public ReceiverViewModel(Endpoint endpoint, Jobs jobs, Desktop desktop) {
        this.endpoint = endpoint;
        this.switching = new Latest(jobs);
        this.desktop = desktop;
    }

    public ReadOnlyObjectProperty<ReceiverState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> isOnProperty() {
        return state.map(now -> now instanceof ReceiverState.On);
    }

    /** Where to send to while it listens. */
    public ObservableValue<Optional<String>> addressProperty() {
        return state.map(now -> now instanceof ReceiverState.On(var address) ? Optional.of(address) : Optional.empty());
    }

    public ObservableList<Arrival> arrivals() {
        return arrivals;
    }

    public ReadOnlyObjectProperty<@Nullable Arrival> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void switchOn() {
        if (state.get() instanceof ReceiverState.On || state.get() instanceof ReceiverState.Switching) {
            return;
        }
        state.set(new ReceiverState.Switching());
        switching.wait(_ -> endpoint.start(), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var address) -> state.set(new ReceiverState.On(address));
                case Outcome.Failed<String>(var cause) -> failed(cause, "receiver.state.not-started");
            }
        });
    }

    public void switchOff() {
        if (!(state.get() instanceof ReceiverState.On)) {
            return;
        }
        state.set(new ReceiverState.Switching());
        switching.wait(
                _ -> {
                    endpoint.stop();
                    return true;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Boolean> _ -> state.set(new ReceiverState.Off());
                        case Outcome.Failed<Boolean>(var cause) -> failed(cause, "receiver.state.not-stopped");
                    }
                });
    }

    public void copyAddress() {
        addressProperty().getValue().ifPresent(desktop::copy);
    }

    /** Takes in a request that has just arrived. It is shown at once unless the person is looking at an older one. */
    public void arrived(Arrival arrival) {
        arrivals.addFirst(arrival);
        if (arrivals.size() > MOST) {
            arrivals.removeLast();
        }
        if (follows || chosen.get() == null) {
            chosen.set(arrival);
        }
    }

    /** Looks at one; choosing the newest follows what arrives from then on. */
    public void choose(@Nullable Arrival arrival) {
        if (arrival != null) {
            follows = arrival.equals(arrivals.getFirst());
            chosen.set(arrival);
        }
    }

    public void clear() {
        endpoint.forget();
        arrivals.clear();
        follows = true;
        chosen.set(null);
    }

    private void failed(Exception cause, String key) {
        LOG.log(System.Logger.Level.WARNING, "The receiver", cause);
        state.set(new ReceiverState.Failed(Sentence.of(key, String.valueOf(cause.getMessage()))));
    }
}
