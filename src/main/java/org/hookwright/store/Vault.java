package org.hookwright.store;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;

/** Where the values of secrets are. Every method may block. */
public interface Vault {
    /** In order. */
    Set<String> names() throws IOException;

    /** All values by name. */
    Map<String, Secret> secrets() throws IOException;

    void put(String name, Secret value) throws IOException;

    void remove(String name) throws IOException;

    /** Where the values are, and what protects them there. */
    Sentence kept();
}
