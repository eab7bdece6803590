package org.hookwright.ui.settings;

import org.hookwright.language.Sentence;
import org.hookwright.store.Strongbox;

/** How it stands with the vault. */
public sealed interface VaultState {
    /** It is being asked. */
    record Opening() implements VaultState {}

    /**
     * Its values can be used.
     *
     * @param byPassPhrase whether a pass phrase opens it, rather than this device alone
     * @param systemOffered whether there is a key store of the system to keep them in
     */
    record Open(Strongbox.Place place, boolean byPassPhrase, boolean systemOffered) implements VaultState {}

    /** It waits for its pass phrase. */
    record Locked() implements VaultState {}

    /**
     * It does not open.
     *
     * @param copy whether there is a copy that can be put back
     */
    record Shut(Sentence why, boolean copy) implements VaultState {}
}
