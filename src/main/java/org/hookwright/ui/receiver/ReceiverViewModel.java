package org.hookwright.ui.receiver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Comparison;
import org.hookwright.receiver.Receiver;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Desktop;
import org.jspecify.annotations.Nullable;

/** The endpoint's switch and what has arrived, newest first. */
public final class ReceiverViewModel {
    /** The oldest arrivals are forgotten beyond this. */
    static final int MOST = 500;

    /** As much as the receiver itself keeps: bodies of some MB each would else fill the memory. */
    static final long MOST_WEIGHT = Receiver.MOST_BYTES;

    private static final int MOST_COMPARED = 200;

    private static final System.Logger LOG = System.getLogger(ReceiverViewModel.class.getName());

    private final Endpoint endpoint;
    private final Latest switching;
    private final Desktop desktop;
    private final ObservableList<Arrival> arrivals = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ReceiverState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ReceiverState.Off());
    private final ReadOnlyObjectWrapper<@Nullable Arrival> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final FilteredList<Arrival> shown = new FilteredList<>(arrivals);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final Map<Long, Comparison> comparisons = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
    private final ReadOnlyObjectWrapper<Listen> listen = new ReadOnlyObjectWrapper<>(this, "listen", Listen.DELIVERED);
    private boolean follows = true;
    private long weight;

    public ReceiverViewModel(Endpoint endpoint, Jobs jobs, Desktop desktop) {
        this.endpoint = endpoint;
        this.switching = new Latest(jobs);
        this.desktop = desktop;
        filter.subscribe(words -> shown.setPredicate(words.isBlank() ? null : arrival -> arrival.matches(words)));
        chosen.subscribe(this::compare);
    }

    public ReadOnlyObjectProperty<ReceiverState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> isOnProperty() {
        return state.map(now -> now instanceof ReceiverState.On);
    }

    /** Where to send to while it listens. */
    public ObservableValue<Optional<String>> addressProperty() {
        return state.map(
                now -> now instanceof ReceiverState.On(var where) ? Optional.of(where.address()) : Optional.empty());
    }

    /** Where it listens. */
    public ObservableValue<Optional<Listening>> listeningProperty() {
        return state.map(now -> now instanceof ReceiverState.On(var where) ? Optional.of(where) : Optional.empty());
    }

    /** How it listens, or will when it is switched on. */
    public ReadOnlyObjectProperty<Listen> listenProperty() {
        return listen.getReadOnlyProperty();
    }

    /** Listens another way; where it is on, it is off for a moment. */
    public void listen(Listen other) {
        if (other.equals(listen.get())) {
            return;
        }
        listen.set(other);
        cut();
        if (state.get() instanceof ReceiverState.On || state.get() instanceof ReceiverState.Switching) {
            state.set(new ReceiverState.Switching());
            switching.wait(
                    _ -> {
                        endpoint.stop();
                        return endpoint.start(other);
                    },
                    this::switched);
        }
    }

    public ObservableList<Arrival> arrivals() {
        return arrivals;
    }

    /** Those that the filter lets through, newest first. */
    public ObservableList<Arrival> shown() {
        return shown;
    }

    /** Words that have to stand in a request for it to be shown. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How the chosen one differs from what the program has sent; empty where it has sent nothing like it. */
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Takes in how an arrival differs from what was sent. */
    public void compared(long number, Comparison found) {
        comparisons.put(number, found);
        if (comparisons.size() > MOST_COMPARED) {
            comparisons.remove(comparisons.keySet().iterator().next());
        }
        compare();
    }

    private void compare() {
        Arrival arrival = chosen.get();
        comparison.set(arrival == null ? Optional.empty() : Optional.ofNullable(comparisons.get(arrival.number())));
    }

    public ReadOnlyObjectProperty<@Nullable Arrival> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void switchOn() {
        if (state.get() instanceof ReceiverState.On || state.get() instanceof ReceiverState.Switching) {
            return;
        }
        state.set(new ReceiverState.Switching());
        Listen wanted = listen.get();
        switching.wait(_ -> endpoint.start(wanted), this::switched);
    }

    private void switched(Outcome<Listening> outcome) {
        switch (outcome) {
            case Outcome.Done<Listening>(var where) -> state.set(new ReceiverState.On(where));
            case Outcome.Failed<Listening>(var cause) -> failed(cause, "receiver.state.not-started");
        }
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
        weight += arrival.weight();
        cut();
        if (follows || chosen.get() == null) {
            chosen.set(arrival);
        }
    }

    private void cut() {
        while (arrivals.size() > listen.get().requests() || (weight > MOST_WEIGHT && arrivals.size() > 1)) {
            weight -= arrivals.removeLast().weight();
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
        weight = 0;
        comparisons.clear();
        follows = true;
        chosen.set(null);
    }

    private void failed(Exception cause, String key) {
        LOG.log(System.Logger.Level.WARNING, "The receiver", cause);
        state.set(new ReceiverState.Failed(Sentence.of(key, String.valueOf(cause.getMessage()))));
    }
}
