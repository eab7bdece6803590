package org.hookwright.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;

/**
 * Secrets in the system's key store: one entry that holds them all, because key stores cannot list what they hold.
 * Takes a third of a second to find that no key store runs.
 */
public final class KeyringVault implements Vault {
    private static final System.Logger LOG = System.getLogger(KeyringVault.class.getName());
    private static final String SERVICE = "Hookwright";
    private static final String ACCOUNT = "secrets";

    private final Keyring keyring;

    private KeyringVault(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The system's key store, where one runs. */
    public static Optional<KeyringVault> ofSystem() {
        try {
            KeyringVault vault = new KeyringVault(Keyring.create());
            vault.secrets();
            return Optional.of(vault);
        } catch (BackendNotSupportedException | IOException | LinkageError | RuntimeException none) {
            LOG.log(System.Logger.Level.DEBUG, "No key store here", none);
            return Optional.empty();
        }
    }

    @Override
    public synchronized Set<String> names() throws IOException {
        return secrets().keySet();
    }

    @Override
    public synchronized Map<String, Secret> secrets() throws IOException {
        String text;
        try {
            text = keyring.getPassword(SERVICE, ACCOUNT);
        } catch (PasswordAccessException none) {
            LOG.log(System.Logger.Level.DEBUG, "Nothing kept yet", none);
            return Map.of();
        }
        try {
            Fields root = Fields.root(Yaml.read(text));
            Map<String, Secret> values = new TreeMap<>();
            root.all().keySet().forEach(name -> values.put(name, new Secret(root.text(name, ""))));
            return Collections.unmodifiableMap(values);
        } catch (BadFile bad) {
            throw new VaultException(Sentence.of("store.vault.broken", SERVICE), bad);
        }
    }

    @Override
    public synchronized void put(String name, Secret value) throws IOException {
        Map<String, Secret> changed = new TreeMap<>(secrets());
        changed.put(name, value);
        write(changed);
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        Map<String, Secret> changed = new TreeMap<>(secrets());
        changed.remove(name);
        write(changed);
    }

    @Override
    public Sentence kept() {
        return Sentence.of("store.vault.system");
    }

    private void write(Map<String, Secret> values) throws IOException {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value.reveal()));
        try {
            keyring.setPassword(SERVICE, ACCOUNT, Yaml.write(plain));
        } catch (PasswordAccessException refused) {
            throw new VaultException(Sentence.of("store.vault.refused"), refused);
        }
    }
}
