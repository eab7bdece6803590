package org.hookwright.ui.settings;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;

/** The vault as this screen sees it. Everything returns at once. */
public interface SecretDrawer {
    /** The names, in order; changes as they do. */
    ObservableList<String> names();

    /** Where the values are kept and what protects them there. */
    ObservableValue<Sentence> keptProperty();

    void put(String name, Secret value);

    void remove(String name);

    /** Hands over a value, on the JavaFX thread, because the person asked to see it. */
    void reveal(String name, Consumer<Secret> shown);

    /** Whether a pass phrase can be set: where the system's key store keeps the values, it is the system's business. */
    boolean takesPassPhrase();

    /** Encrypts everything anew under a pass phrase, which is then asked for at each start. */
    void protect(Secret passPhrase);
}
