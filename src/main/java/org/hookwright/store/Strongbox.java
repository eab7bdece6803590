package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where the person's secrets are: in the system's key store or in the encrypted file, and moved from one to the other
 * on request. A file that is there is where they are; with none they go where the system has a key store, and into a
 * file otherwise. Safe on any thread; every method may block.
 */
public final class Strongbox implements Vault {
    private final Path folder;
    private final FileVault file;
    private final Supplier<Optional<? extends Vault>> finder;
    private @Nullable Vault system;
    private boolean looked;

    /** One of the two places. */
    public enum Place {
        SYSTEM,
        FILE
    }

    /**
     * How things stand.
     *
     * @param byPassPhrase whether a pass phrase opens the file
     * @param systemOffered whether there is a key store to move to
     */
    public record State(Place place, boolean byPassPhrase, boolean locked, boolean systemOffered) {}

    Strongbox(Path folder, Supplier<Optional<? extends Vault>> finder) {
        this.folder = folder;
        this.file = FileVault.in(folder);
        this.finder = finder;
    }

    /** That of a settings folder and this system. */
    public static Strongbox in(Path folder) {
        return new Strongbox(folder, () -> KeyringVault.ofSystem(folder));
    }

    /** That of a settings folder where no key store is asked: for a portable copy, and for tests. */
    public static Strongbox withoutSystem(Path folder) {
        return new Strongbox(folder, Optional::empty);
    }

    public synchronized State state() throws IOException {
        Place place = place();
        boolean phrase = place == Place.FILE && file.wantsPassPhrase();
        return new State(place, phrase, phrase && file.isLocked(), system().isPresent());
    }

    /** Opens the file with its pass phrase for as long as the program runs. */
    public synchronized void unlock(Secret phrase) throws IOException {
        file.unlock(phrase);
    }

    /** Forgets the pass phrase, and with it the values. */
    public synchronized void lock() {
        file.lock();
    }

    /** Sets or changes the file's pass phrase. */
    public synchronized void protect(Secret phrase) throws IOException {
        file.protect(phrase);
    }

    /** Takes the pass phrase away: from then on the device's key opens the file. */
    public synchronized void unprotect() throws IOException {
        file.unprotect();
    }

    public boolean hasCopy() {
        return file.hasCopy();
    }

    /** Puts the copy of a damaged file back; where the damaged one went. */
    public synchronized Path restore() throws IOException {
        return file.restore();
    }

    /**
     * Moves every value. The place that is left is emptied only once the other was read back and has them all; where
     * anything fails before that, all stays where it is. What the other place held under other names stays there.
     */
    public synchronized void moveTo(Place place) throws IOException {
        if (place() == place) {
            return;
        }
        Vault from = vault();
        Vault to = place == Place.FILE ? file : system().orElseThrow(Strongbox::noSystem);
        Map<String, Secret> values = from.secrets();
        to.change(held -> held.putAll(values));
        if (!to.secrets().entrySet().containsAll(values.entrySet())) {
            throw new VaultException(VaultException.Kind.REFUSED, Sentence.of("store.vault.not-moved"), null);
        }
        if (place == Place.SYSTEM) {
            file.delete();
        } else {
            from.change(held -> held.keySet().removeAll(values.keySet()));
        }
    }

    @Override
    public synchronized Map<String, Secret> secrets() throws IOException {
        return vault().secrets();
    }

    @Override
    public synchronized void change(Consumer<Map<String, Secret>> edit) throws IOException {
        vault().change(edit);
    }

    @Override
    public synchronized Sentence kept() {
        Optional<? extends Vault> other = place() == Place.FILE ? Optional.empty() : system();
        return other.isPresent() ? other.get().kept() : file.kept();
    }

    /** No second place is begun beside values that are in a key store which does not answer today. */
    private Vault vault() throws VaultException {
        if (!file.exists() && system().isEmpty() && KeyringVault.isMarked(folder)) {
            throw new VaultException(
                    VaultException.Kind.REFUSED,
                    Sentence.of(
                            "store.vault.system-gone", KeyringVault.mark(folder).toString()),
                    null);
        }
        Optional<? extends Vault> other = place() == Place.FILE ? Optional.empty() : system();
        return other.isPresent() ? other.get() : file;
    }

    private Place place() {
        return file.exists() || system().isEmpty() ? Place.FILE : Place.SYSTEM;
    }

    private Optional<? extends Vault> system() {
        if (!looked) {
            system = finder.get().orElse(null);
            looked = true;
        }
        return Optional.ofNullable(system);
    }

    private static VaultException noSystem() {
        return new VaultException(VaultException.Kind.REFUSED, Sentence.of("store.vault.no-system"), null);
    }
}
