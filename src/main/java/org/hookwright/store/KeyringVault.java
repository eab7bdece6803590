package org.hookwright.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in the system's key store: one entry that holds them all, because key stores cannot list what they hold.
 * Takes a third of a second to find that no key store runs.
 *
 * <p>A key store says "there is none" of an entry that is missing and of one that it will not give out alike. So a
 * small file remembers that something was kept; while it is there, none is taken for a refusal and never written over.
 */
public final class KeyringVault implements Vault {
    private static final System.Logger LOG = System.getLogger(KeyringVault.class.getName());
    private static final String SERVICE = "Hookwright";
    private static final String ACCOUNT = "secrets";

    private final Entry entry;
    private final Path mark;
    private final VaultLock lock;

    /** The one entry of the key store. */
    interface Entry {
        /** Nothing where there is none, or where it is not given out. */
        Optional<String> read();

        /**
         * Puts the text there.
         *
         * @throws PasswordAccessException where it is refused
         */
        void write(String text) throws PasswordAccessException;
    }

    private KeyringVault(Entry entry, Path folder) {
        this.entry = entry;
        this.mark = mark(folder);
        this.lock = new VaultLock(folder);
    }

    static KeyringVault over(Entry entry, Path folder) {
        return new KeyringVault(entry, folder);
    }

    /**
     * The system's key store, where one runs.
     *
     * @param folder of the settings, for the file that remembers
     */
    public static Optional<KeyringVault> ofSystem(Path folder) {
        try {
            Keyring keyring = Keyring.create();
            KeyringVault vault = new KeyringVault(new SystemEntry(keyring), folder);
            var _ = vault.entry.read();
            return Optional.of(vault);
        } catch (BackendNotSupportedException | LinkageError | RuntimeException none) {
            LOG.log(System.Logger.Level.DEBUG, "No key store here", none);
            return Optional.empty();
        }
    }

    /** Whether something was kept in the key store when last it was written. */
    static boolean isMarked(Path folder) {
        return Files.exists(mark(folder));
    }

    /** The file that remembers. */
    static Path mark(Path folder) {
        return folder.resolve("secrets.in-key-store");
    }

    @Override
    public synchronized Map<String, Secret> secrets() throws IOException {
        Optional<String> text = entry.read();
        if (text.isEmpty()) {
            if (Files.exists(mark)) {
                throw refused(null);
            }
            return Map.of();
        }
        try {
            Fields root = Fields.root(Yaml.read(text.get()));
            Map<String, Secret> values = new TreeMap<>();
            root.all().keySet().forEach(name -> values.put(name, new Secret(root.text(name, ""))));
            return Collections.unmodifiableMap(values);
        } catch (BadFile bad) {
            throw new VaultException(
                    VaultException.Kind.DAMAGED, Sentence.of("store.vault.broken-entry", SERVICE, ACCOUNT), bad);
        }
    }

    @Override
    public synchronized void change(Consumer<Map<String, Secret>> edit) throws IOException {
        lock.alone(() -> {
            Map<String, Secret> values = new TreeMap<>(secrets());
            edit.accept(values);
            write(values);
            return true;
        });
    }

    @Override
    public Sentence kept() {
        return Sentence.of("store.vault.system");
    }

    /** The mark comes before the values and goes after them, so that it is never missing where there are some. */
    private void write(Map<String, Secret> values) throws IOException {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value.reveal()));
        boolean fresh = !values.isEmpty() && !Files.exists(mark);
        if (fresh) {
            Disk.write(mark, new byte[0]);
        }
        try {
            entry.write(Yaml.write(plain));
        } catch (PasswordAccessException | RuntimeException refused) {
            if (fresh) {
                Files.deleteIfExists(mark);
            }
            throw refused(refused);
        }
        if (values.isEmpty()) {
            Files.deleteIfExists(mark);
        }
    }

    private static VaultException refused(@Nullable Throwable cause) {
        return new VaultException(VaultException.Kind.REFUSED, Sentence.of("store.vault.refused"), cause);
    }

    private record SystemEntry(Keyring keyring) implements Entry {
        @Override
        public Optional<String> read() {
            try {
                return Optional.ofNullable(keyring.getPassword(SERVICE, ACCOUNT));
            } catch (PasswordAccessException none) {
                LOG.log(System.Logger.Level.DEBUG, "Nothing kept, or nothing given out", none);
                return Optional.empty();
            }
        }

        @Override
        public void write(String text) throws PasswordAccessException {
            keyring.setPassword(SERVICE, ACCOUNT, text);
        }
    }
}
