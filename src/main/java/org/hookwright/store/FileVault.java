package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in one encrypted file: AES-256 in GCM, so that a changed byte is noticed.
 *
 * <p>The key comes from a pass phrase by Argon2id. Until one is set it comes from a random file beside it that only the
 * person's own account may read: that keeps the values out of backups of the vault alone, out of workspaces and out of
 * sight, but not from another program of the same account. {@link #kept} says which of the two it is.
 */
public final class FileVault implements Vault {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Path deviceKey;
    private final @Nullable Secret passPhrase;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Map<String, Secret> open;

    private FileVault(Path file, Path deviceKey, @Nullable Secret passPhrase) {
        this.file = file;
        this.deviceKey = deviceKey;
        this.passPhrase = passPhrase;
    }

    /** The vault of a folder, opened by the device's key. */
    public static FileVault in(Path folder) {
        return new FileVault(folder.resolve("secrets.vault"), folder.resolve("device.key"), null);
    }

    /** The same vault, opened by a pass phrase. */
    public FileVault unlockedBy(Secret phrase) {
        return new FileVault(file, deviceKey, phrase);
    }

    /** Whether the file was sealed with a pass phrase, which must be asked for. */
    public boolean wantsPassPhrase() throws IOException {
        return sealed().filter(Seal::byPassPhrase).isPresent();
    }

    @Override
    public synchronized Set<String> names() throws IOException {
        return secrets().keySet();
    }

    @Override
    public synchronized Map<String, Secret> secrets() throws IOException {
        if (open == null) {
            open = read();
        }
        return Collections.unmodifiableMap(new TreeMap<>(open));
    }

    @Override
    public synchronized void put(String name, Secret value) throws IOException {
        Map<String, Secret> changed = new TreeMap<>(secrets());
        changed.put(name, value);
        write(changed, passPhrase);
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        Map<String, Secret> changed = new TreeMap<>(secrets());
        if (changed.remove(name) != null) {
            write(changed, passPhrase);
        }
    }

    /** Seals everything anew under a pass phrase; from then on the vault is opened by it alone. */
    public synchronized FileVault protectedBy(Secret phrase) throws IOException {
        write(new TreeMap<>(secrets()), phrase);
        return unlockedBy(phrase);
    }

    @Override
    public Sentence kept() {
        return Sentence.of(passPhrase == null ? "store.vault.device" : "store.vault.phrase", file);
    }

    private Optional<Seal> sealed() throws IOException {
        try {
            return Optional.of(Seal.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException first) {
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            throw new VaultException(Sentence.of("store.vault.broken", file), broken);
        }
    }

    private Map<String, Secret> read() throws IOException {
        Optional<Seal> sealed = sealed();
        if (sealed.isEmpty()) {
            return new TreeMap<>();
        }
        try {
            byte[] key = key(sealed.get(), passPhrase);
            Fields root = Fields.root(Yaml.read(Utf8.text(sealed.get().open(key))));
            Map<String, Secret> values = new TreeMap<>();
            root.all().keySet().forEach(name -> values.put(name, new Secret(root.text(name, ""))));
            return values;
        } catch (GeneralSecurityException | BadFile refused) {
            boolean phrase = sealed.get().byPassPhrase();
            throw new VaultException(
                    Sentence.of(phrase ? "store.vault.wrong-phrase" : "store.vault.broken", file), refused);
        }
    }

    private void write(Map<String, Secret> values, @Nullable Secret phrase) throws IOException {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value.reveal()));
        try {
            Seal empty = Seal.fresh(phrase != null, random);
            Seal full = empty.close(key(empty, phrase), Disk.bytes(Yaml.write(plain)), random);
            Disk.write(file, full.bytes());
        } catch (GeneralSecurityException missing) {
            throw new VaultException(Sentence.of("store.vault.no-cipher"), missing);
        }
        open = values;
    }

    private byte[] key(Seal seal, @Nullable Secret phrase) throws IOException {
        if (!seal.byPassPhrase()) {
            return deviceKey();
        }
        if (phrase == null) {
            throw new VaultException(Sentence.of("store.vault.locked"), null);
        }
        return seal.keyFrom(phrase);
    }

    private byte[] deviceKey() throws IOException {
        try {
            byte[] key = Files.readAllBytes(deviceKey);
            if (key.length == KEY_BYTES) {
                return key;
            }
            throw new VaultException(Sentence.of("store.vault.no-key", deviceKey), null);
        } catch (NoSuchFileException first) {
            if (Files.exists(file)) {
                throw new VaultException(Sentence.of("store.vault.no-key", deviceKey), first);
            }
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            Files.createDirectories(deviceKey.getParent());
            if (deviceKey.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        deviceKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(deviceKey, key);
            return key;
        }
    }
}
