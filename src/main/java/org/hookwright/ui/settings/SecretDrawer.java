package org.hookwright.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;
import org.hookwright.ticket.Secret;

/** The vault as the screens see it. Everything returns at once. */
public interface SecretDrawer {
    /** The names, in order; changes as they do. */
    ObservableList<String> names();

    /** Where the values are kept and what protects them there. */
    ObservableValue<Sentence> keptProperty();

    ObservableValue<VaultState> stateProperty();

    void put(String name, Secret value);

    void remove(String name);

    /** Hands over a value, on the JavaFX thread, because the person asked to see it. */
    void reveal(String name, Consumer<Secret> shown);

    /** Opens it with its pass phrase until the program ends. */
    void unlock(Secret passPhrase, End end);

    /** Forgets the pass phrase and all values. */
    void lock();

    /** Encrypts everything anew under a pass phrase, which is then asked for at each start. */
    void protect(Secret passPhrase, End end);

    /** Takes the pass phrase away. */
    void unprotect(End end);

    /** Moves all values to the other place. */
    void moveTo(Strongbox.Place place, End end);

    /** Puts the copy of a damaged file back. */
    void restore();

    /** Hears on the JavaFX thread that it is done, or why it was not. */
    @FunctionalInterface
    interface End {
        void ended(Optional<Sentence> refused);
    }
}
