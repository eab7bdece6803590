package org.hookwright.store;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;

/** Where the values of secrets are. Every method may block. */
public interface Vault {
    /** In order. */
    default Set<String> names() throws IOException {
        return secrets().keySet();
    }

    /** All values by name, as they are now: another program may have written since the last call. */
    Map<String, Secret> secrets() throws IOException;

    /**
     * Changes the values in one step: {@code edit} is given those that are there at this moment, and what it leaves is
     * written whole or not at all. Two programs that do so at once do it one after the other.
     */
    void change(Consumer<Map<String, Secret>> edit) throws IOException;

    default void put(String name, Secret value) throws IOException {
        change(values -> values.put(name, value));
    }

    default void remove(String name) throws IOException {
        change(values -> values.remove(name));
    }

    /** Where the values are, and what protects them there. */
    Sentence kept();
}
