package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
    private static final Secret VALUE = new Secret("pa\"ss wörd/+=비밀");

    @TempDir
    Path folder;

    @Test
    void aSecretIsKeptAndStandsInNoFileInClear() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        assertThat(FileVault.in(folder).secrets()).containsEntry("token", VALUE);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(Masking.of(List.of(VALUE)).isIn(text))
                        .as(file.toString())
                        .isFalse();
                assertThat(text).doesNotContain("token");
            }
        }
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        Path file = folder.resolve("secrets.vault");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> FileVault.in(folder).secrets())
                    .as("byte %d", i)
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void aFileThatWasCutShortIsNoEmptyVaultAndIsLeftAsItIs() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        Path file = folder.resolve("secrets.vault");
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            Files.write(file, cut);
            assertThatThrownBy(() -> FileVault.in(folder).put("other", VALUE))
                    .as("%d bytes", length)
                    .isInstanceOf(VaultException.class);
            assertThat(file).hasBinaryContent(cut);
        }
    }

    @Test
    void theSameSecretsNeverGiveTheSameBytes() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        byte[] once = Files.readAllBytes(folder.resolve("secrets.vault"));
        FileVault.in(folder).put("token", VALUE);
        assertThat(Files.readAllBytes(folder.resolve("secrets.vault"))).isNotEqualTo(once);
    }

    @Test
    void aVaultWithoutItsKeyIsNotReplacedByAnEmptyOne() throws IOException {
        FileVault.in(folder).put("token", VALUE);
        Files.delete(folder.resolve("device.key"));
        assertThatThrownBy(() -> FileVault.in(folder).put("other", VALUE)).isInstanceOf(VaultException.class);
        assertThat(folder.resolve("device.key")).doesNotExist();
    }

    @Test
    void afterAPassPhraseTheDeviceAloneDoesNotOpenIt() throws IOException {
        FileVault vault = FileVault.in(folder);
        vault.put("token", VALUE);
        vault.protect(new Secret("correct horse"));
        assertThat(FileVault.in(folder).wantsPassPhrase()).isTrue();
        assertThatThrownBy(() -> FileVault.in(folder).secrets()).isInstanceOf(VaultException.class);
        FileVault later = FileVault.in(folder);
        assertThatThrownBy(() -> later.unlock(new Secret("wrong"))).isInstanceOf(VaultException.class);
        assertThat(later.isLocked()).isTrue();
        later.unlock(new Secret("correct horse"));
        assertThat(later.secrets()).containsEntry("token", VALUE);
        later.lock();
        assertThatThrownBy(later::secrets).isInstanceOf(VaultException.class);
    }

    @Test
    void afterAPassPhraseNothingIsLeftThatTheDeviceOpens() throws IOException {
        FileVault vault = FileVault.in(folder);
        vault.put("token", new Secret("first"));
        vault.put("token", VALUE);
        vault.protect(new Secret("correct horse"));
        assertThat(folder.resolve("device.key")).doesNotExist();
        assertThat(folder.resolve(".backup/secrets.vault")).hasSameBinaryContentAs(folder.resolve("secrets.vault"));
    }

    @Test
    void aPassPhraseIsChangedAndTakenAwayAgain() throws IOException {
        FileVault vault = FileVault.in(folder);
        vault.put("token", VALUE);
        vault.protect(new Secret("correct horse"));
        vault.protect(new Secret("battery staple"));
        FileVault later = FileVault.in(folder);
        assertThatThrownBy(() -> later.unlock(new Secret("correct horse"))).isInstanceOf(VaultException.class);
        later.unlock(new Secret("battery staple"));
        later.unprotect();
        assertThat(FileVault.in(folder).secrets()).containsEntry("token", VALUE);
        assertThat(later.kept().key()).isEqualTo("store.vault.device");
    }

    @Test
    void aPassPhraseOpensItHoweverItsLettersWerePutTogether() throws IOException {
        FileVault vault = FileVault.in(folder);
        vault.protect(new Secret("비밀 문구 é"));
        FileVault later = FileVault.in(folder);
        later.unlock(new Secret(java.text.Normalizer.normalize("비밀 문구 é", java.text.Normalizer.Form.NFD)));
        assertThat(later.isLocked()).isFalse();
    }

    @Test
    void whatAnotherProgramHasWrittenIsNotWrittenOver() throws IOException {
        FileVault one = FileVault.in(folder);
        FileVault other = FileVault.in(folder);
        one.put("a", VALUE);
        other.put("b", VALUE);
        one.put("c", VALUE);
        assertThat(other.names()).containsExactly("a", "b", "c");
    }

    @Test
    void aDamagedFileIsSaidAndItsCopyPutBackOnRequest() throws IOException {
        FileVault vault = FileVault.in(folder);
        vault.put("a", VALUE);
        vault.put("b", VALUE);
        Path file = folder.resolve("secrets.vault");
        Files.writeString(file, "torn");
        assertThatThrownBy(() -> vault.put("c", VALUE))
                .isInstanceOfSatisfying(
                        VaultException.class, why -> assertThat(why.kind()).isEqualTo(VaultException.Kind.DAMAGED));
        assertThat(file).hasContent("torn");
        assertThat(vault.hasCopy()).isTrue();
        assertThat(vault.restore()).hasContent("torn");
        assertThat(vault.names()).containsExactly("a");
    }

    @Test
    void settingsThatCannotBeReadAreMovedAsideAndSaid() throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, "language: [ko");
        Settings.Opened opened = Settings.open(file);
        assertThat(opened.settings()).isEqualTo(Settings.DELIVERED);
        assertThat(opened.notice()).isPresent();
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(aside -> assertThat(aside).hasContent("language: [ko"));
        }
    }
}
