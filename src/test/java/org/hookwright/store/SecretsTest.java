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
        vault.protectedBy(new Secret("correct horse"));
        assertThat(FileVault.in(folder).wantsPassPhrase()).isTrue();
        assertThatThrownBy(() -> FileVault.in(folder).secrets()).isInstanceOf(VaultException.class);
        assertThatThrownBy(() ->
                        FileVault.in(folder).unlockedBy(new Secret("wrong")).secrets())
                .isInstanceOf(VaultException.class);
        assertThat(FileVault.in(folder).unlockedBy(new Secret("correct horse")).secrets())
                .containsEntry("token", VALUE);
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
