package org.hookwright.ui.receiver;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.ui.control.Desktop;

/** The targets that are played, and what they remember. */
public final class ActsViewModel {
    private final Endpoint endpoint;
    private final ObservableValue<Optional<String>> address;
    private final Desktop desktop;
    private final ReadOnlyObjectWrapper<Map<String, Integer>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Map.of());

    public ActsViewModel(Endpoint endpoint, ObservableValue<Optional<String>> address, Desktop desktop) {
        this.endpoint = endpoint;
        this.address = address;
        this.desktop = desktop;
    }

    /** How much each remembers, by its key. */
    public ReadOnlyObjectProperty<Map<String, Integer>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Where a target is played; its path alone while nobody listens. */
    ObservableValue<String> addressOf(Played played) {
        return address.map(at -> at.orElse("") + played.path());
    }

    public void copy(Played played) {
        desktop.copy(address.getValue().orElse("") + played.path());
    }

    public void forget() {
        endpoint.forgetRecords();
        refresh();
    }

    /** Asks anew what is remembered. */
    public void refresh() {
        kept.set(endpoint.kept());
    }
}
