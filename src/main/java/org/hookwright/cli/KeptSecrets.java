package org.hookwright.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.store.Strongbox;
import org.hookwright.store.VaultException;
import org.hookwright.ticket.Secret;

/** The person's own secrets, as the window keeps them: unlocked by a variable, or by asking at the terminal. */
final class KeptSecrets {
    static final String PASS_PHRASE = "HOOKWRIGHT_PASSPHRASE";
    private static final System.Logger LOG = System.getLogger(KeptSecrets.class.getName());
    private static final int TRIES = 3;

    private final Terminal.Keeping keeping;
    private final Map<String, String> environment;
    private final Texts texts;
    private final Consumer<Sentence> complaints;

    KeptSecrets(Terminal.Keeping keeping, Map<String, String> environment, Texts texts, Consumer<Sentence> complaints) {
        this.keeping = keeping;
        this.environment = environment;
        this.texts = texts;
        this.complaints = complaints;
    }

    /** The values there are for these names; none where it stays locked, which is said. */
    Map<String, Secret> of(Set<String> names) {
        Map<String, Secret> found = new TreeMap<>(opened(this::unlocked));
        found.keySet().retainAll(names);
        return found;
    }

    /** All there are, for those who only have to leave them out: where nothing opens it, nobody is asked. */
    Map<String, Secret> withoutAsking() {
        return opened(vault -> {
            String given = environment.getOrDefault(PASS_PHRASE, "");
            return !given.isEmpty() && opens(vault, new Secret(given));
        });
    }

    /** A way to open what is locked; whether it is open now. */
    private interface Key {
        boolean opens(Strongbox vault) throws IOException;
    }

    private Map<String, Secret> opened(Key key) {
        try {
            Strongbox vault = keeping.vault().get();
            return vault.state().locked() && !key.opens(vault) ? Map.of() : vault.secrets();
        } catch (VaultException shut) {
            complaints.accept(shut.sentence());
        } catch (IOException unread) {
            LOG.log(System.Logger.Level.DEBUG, "The vault", unread);
            complaints.accept(Sentence.of("cli.vault.unread", String.valueOf(unread.getMessage())));
        }
        return Map.of();
    }

    private boolean unlocked(Strongbox vault) throws IOException {
        String given = environment.getOrDefault(PASS_PHRASE, "");
        if (!given.isEmpty()) {
            return opens(vault, new Secret(given));
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<Secret> typed = keeping.prompt().apply(texts.of("cli.vault.prompt"));
            if (typed.isEmpty()) {
                break;
            }
            if (opens(vault, typed.get())) {
                return true;
            }
        }
        complaints.accept(Sentence.of("cli.vault.locked", PASS_PHRASE));
        return false;
    }

    private boolean opens(Strongbox vault, Secret phrase) throws IOException {
        try {
            vault.unlock(phrase);
            return true;
        } catch (VaultException refused) {
            if (refused.kind() != VaultException.Kind.WRONG_PHRASE) {
                throw refused;
            }
            complaints.accept(refused.sentence());
            return false;
        }
    }
}
