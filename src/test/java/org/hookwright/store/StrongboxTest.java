package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StrongboxTest {
    private static final Secret VALUE = new Secret("pa\"ss wörd: {비밀}\n# no comment");

    @TempDir
    Path folder;

    private final KeyStore system = new KeyStore();

    /** A key store of the system that can be told to misbehave. */
    private static final class KeyStore implements KeyringVault.Entry {
        private @Nullable String text;
        private boolean refuses;
        private boolean forgets;

        @Override
        public Optional<String> read() {
            return refuses ? Optional.empty() : Optional.ofNullable(text);
        }

        @Override
        public void write(String written) throws PasswordAccessException {
            if (refuses) {
                throw new PasswordAccessException("locked");
            }
            text = forgets ? "{}" : written;
        }
    }

    private Strongbox withKeyStore() {
        return new Strongbox(folder, () -> Optional.of(KeyringVault.over(system, folder)));
    }

    @Test
    void withAKeyStoreValuesGoThereAndNoFileIsMade() throws IOException {
        withKeyStore().put("token", VALUE);
        assertThat(withKeyStore().secrets()).containsEntry("token", VALUE);
        assertThat(withKeyStore().state()).isEqualTo(new Strongbox.State(Strongbox.Place.SYSTEM, false, false, true));
        assertThat(FileVault.in(folder).exists()).isFalse();
    }

    @Test
    void valuesAreMovedThereAndBackAndStandInOnePlaceOnly() throws IOException {
        Strongbox box = Strongbox.withoutSystem(folder);
        box.put("token", VALUE);
        Strongbox later = withKeyStore();
        later.moveTo(Strongbox.Place.SYSTEM);
        assertThat(FileVault.in(folder).exists()).isFalse();
        assertThat(folder.resolve("device.key")).doesNotExist();
        assertThat(folder.resolve(".backup/secrets.vault")).doesNotExist();
        assertThat(later.secrets()).isEqualTo(Map.of("token", VALUE));
        later.moveTo(Strongbox.Place.FILE);
        assertThat(system.text).doesNotContain("token");
        assertThat(withKeyStore().secrets()).isEqualTo(Map.of("token", VALUE));
        assertThat(withKeyStore().state().place()).isEqualTo(Strongbox.Place.FILE);
    }

    @Test
    void whatTheOtherPlaceHeldUnderOtherNamesStays() throws IOException {
        KeyringVault.over(system, folder).put("older", VALUE);
        FileVault.in(folder).put("token", VALUE);
        Strongbox box = withKeyStore();
        box.moveTo(Strongbox.Place.SYSTEM);
        assertThat(box.names()).containsExactly("older", "token");
    }

    @Test
    void aMoveThatIsRefusedLeavesEverythingWhereItWas() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        system.refuses = true;
        assertThatThrownBy(() -> withKeyStore().moveTo(Strongbox.Place.SYSTEM)).isInstanceOf(VaultException.class);
        assertThat(withKeyStore().secrets()).containsEntry("token", VALUE);
    }

    @Test
    void aMoveThatCannotBeReadBackEmptiesNothing() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        system.forgets = true;
        assertThatThrownBy(() -> withKeyStore().moveTo(Strongbox.Place.SYSTEM)).isInstanceOf(VaultException.class);
        assertThat(withKeyStore().secrets()).containsEntry("token", VALUE);
    }

    @Test
    void aKeyStoreThatGivesNothingOutIsNotTakenForAnEmptyOne() throws IOException {
        withKeyStore().put("token", VALUE);
        system.refuses = true;
        assertThatThrownBy(() -> withKeyStore().secrets()).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> withKeyStore().put("other", VALUE)).isInstanceOf(VaultException.class);
        system.refuses = false;
        assertThat(withKeyStore().names()).containsExactly("token");
    }

    @Test
    void aKeyStoreThatIsGoneTodayIsNotReplacedByAFile() throws IOException {
        withKeyStore().put("token", VALUE);
        assertThatThrownBy(() -> Strongbox.withoutSystem(folder).put("other", VALUE))
                .isInstanceOf(VaultException.class);
        assertThat(FileVault.in(folder).exists()).isFalse();
    }

    @Test
    void lockedValuesAreNotReadUntilThePassPhraseComes() throws IOException {
        Strongbox box = Strongbox.withoutSystem(folder);
        box.put("token", VALUE);
        box.protect(new Secret("correct horse battery"));
        Strongbox later = Strongbox.withoutSystem(folder);
        assertThat(later.state().locked()).isTrue();
        assertThatThrownBy(later::secrets).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> later.unlock(new Secret("no"))).isInstanceOf(VaultException.class);
        later.unlock(new Secret("correct horse battery"));
        assertThat(later.secrets()).containsEntry("token", VALUE);
        later.lock();
        assertThat(later.state().locked()).isTrue();
    }
}
