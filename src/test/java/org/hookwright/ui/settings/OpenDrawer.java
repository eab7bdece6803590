package org.hookwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;
import org.hookwright.ticket.Secret;

/** A vault in memory with the pass phrase "open sesame", for the screens before it. What is wanted ends when told. */
final class OpenDrawer implements SecretDrawer {
    static final Secret PHRASE = new Secret("open sesame");

    private final Map<String, Secret> values = new TreeMap<>();
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ObjectProperty<VaultState> state = new SimpleObjectProperty<>(new VaultState.Opening());
    private final ObjectProperty<Sentence> kept = new SimpleObjectProperty<>(
            Sentence.of("store.vault.device", "/home/mina/.config/hookwright/secrets.vault"));
    private final List<String> done = new ArrayList<>();
    private Runnable due = () -> {};

    OpenDrawer with(String name, String value) {
        values.put(name, new Secret(value));
        names.setAll(values.keySet());
        return this;
    }

    OpenDrawer in(VaultState now) {
        state.set(now);
        if (now instanceof VaultState.Locked) {
            names.clear();
        }
        return this;
    }

    OpenDrawer kept(Sentence where) {
        kept.set(where);
        return this;
    }

    /** Lets what was begun come to its end. */
    void end() {
        Runnable now = due;
        due = () -> {};
        now.run();
    }

    List<String> done() {
        return done;
    }

    @Override
    public ObservableList<String> names() {
        return names;
    }

    @Override
    public ObservableValue<Sentence> keptProperty() {
        return kept;
    }

    @Override
    public ObservableValue<VaultState> stateProperty() {
        return state;
    }

    @Override
    public void put(String name, Secret value) {
        with(name, value.reveal());
    }

    @Override
    public void remove(String name) {
        values.remove(name);
        names.setAll(values.keySet());
    }

    @Override
    public void reveal(String name, Consumer<Secret> shown) {
        shown.accept(values.get(name));
    }

    @Override
    public void unlock(Secret passPhrase, End end) {
        due = () -> {
            if (passPhrase.equals(PHRASE)) {
                names.setAll(values.keySet());
                state.set(new VaultState.Open(Strongbox.Place.FILE, true, false));
                end.ended(Optional.empty());
            } else {
                end.ended(Optional.of(Sentence.of("store.vault.wrong-phrase", "secrets.vault")));
            }
        };
    }

    @Override
    public void lock() {
        in(new VaultState.Locked());
    }

    @Override
    public void protect(Secret passPhrase, End end) {
        done.add("protect " + passPhrase.reveal());
        due = () -> {
            state.set(new VaultState.Open(Strongbox.Place.FILE, true, false));
            end.ended(Optional.empty());
        };
    }

    @Override
    public void unprotect(End end) {
        done.add("unprotect");
        due = () -> end.ended(Optional.empty());
    }

    @Override
    public void moveTo(Strongbox.Place place, End end) {
        done.add("move to " + place);
        due = () -> end.ended(Optional.of(Sentence.of("store.vault.refused")));
    }

    @Override
    public void restore() {
        done.add("restore");
    }
}
