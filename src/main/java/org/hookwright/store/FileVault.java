package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in one encrypted file: AES-256 in GCM, so that a changed byte is noticed.
 *
 * <p>The key comes from a pass phrase by Argon2id. Until one is set it comes from a random file beside it that only the
 * person's own account may read: that keeps the values out of backups of the vault alone, out of workspaces and out of
 * sight, but not from another program of the same account. {@link #kept} says which of the two it is.
 *
 * <p>Safe on any thread; every change is made on what the file says at that moment, under a {@link VaultLock}.
 */
public final class FileVault implements Vault {
    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final DeviceKey deviceKey;
    private final VaultLock lock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Secret passPhrase;
    private @Nullable Opened last;

    /**
     * What was read or written last: the making of a key takes a third of a second, so one is kept with its salt.
     *
     * @param sealed as it stands in the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and out of nobody else's reach.
    private record Opened(Seal sealed, byte[] key, Map<String, Secret> values) {}

    private FileVault(Path folder) {
        file = folder.resolve("secrets.vault");
        deviceKey = new DeviceKey(folder);
        lock = new VaultLock(folder);
    }

    /** The vault of a folder, opened by the device's key, or locked where it has a pass phrase. */
    public static FileVault in(Path folder) {
        return new FileVault(folder);
    }

    /** Whether there is a file at all. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Whether the file was sealed with a pass phrase. */
    public boolean wantsPassPhrase() throws IOException {
        return sealed().filter(Seal::byPassPhrase).isPresent();
    }

    /** Whether it must be unlocked before anything of it can be read. */
    public synchronized boolean isLocked() throws IOException {
        return passPhrase == null && wantsPassPhrase();
    }

    /** Opens it with its pass phrase from now on. A wrong one is refused, and changes nothing. */
    public synchronized void unlock(Secret phrase) throws IOException {
        Secret before = passPhrase;
        passPhrase = phrase;
        try {
            last = null;
            var _ = secrets();
            if (wantsPassPhrase()) {
                // Left by a program that was stopped in the middle of setting the pass phrase.
                deviceKey.delete();
            }
        } catch (IOException refused) {
            passPhrase = before;
            throw refused;
        }
    }

    /** Forgets the pass phrase and all that was read. */
    public synchronized void lock() {
        passPhrase = null;
        last = null;
    }

    @Override
    public synchronized Map<String, Secret> secrets() throws IOException {
        return Collections.unmodifiableMap(new TreeMap<>(read()));
    }

    @Override
    public synchronized void change(Consumer<Map<String, Secret>> edit) throws IOException {
        lock.alone(() -> {
            Map<String, Secret> values = new TreeMap<>(read());
            edit.accept(values);
            write(values);
            return true;
        });
    }

    /**
     * Seals everything anew under a pass phrase; from then on the vault is opened by it alone. What the old key opened
     * goes once the new file was read back: the copy of the vault, and the device's key.
     */
    public synchronized void protect(Secret phrase) throws IOException {
        lock.alone(() -> {
            rewrite(read(), phrase);
            deviceKey.delete();
            return true;
        });
    }

    /** Seals everything anew under a fresh key of the device, and forgets the pass phrase. */
    public synchronized void unprotect() throws IOException {
        lock.alone(() -> {
            Map<String, Secret> values = read();
            var _ = deviceKey.readOrMake(random);
            rewrite(values, null);
            return true;
        });
    }

    /** Deletes the vault with its copy and the device's key: after everything in it was kept elsewhere. */
    synchronized void delete() throws IOException {
        lock.alone(() -> {
            Files.deleteIfExists(Disk.backup(file));
            Files.deleteIfExists(file);
            deviceKey.delete();
            lock();
            return true;
        });
    }

    /** Whether there is a copy from before the last change, should the file itself be damaged. */
    public boolean hasCopy() {
        return Files.exists(Disk.backup(file));
    }

    /**
     * Puts the copy from before the last change back.
     *
     * @return where the damaged file was moved, for nothing is thrown away
     */
    public synchronized Path restore() throws IOException {
        return lock.alone(() -> {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + ASIDE.format(Instant.now()));
            byte[] copy = Files.readAllBytes(Disk.backup(file));
            var _ = seal(copy);
            if (exists()) {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            Disk.write(file, copy);
            last = null;
            return aside;
        });
    }

    @Override
    public synchronized Sentence kept() {
        return Sentence.of(
                passPhrase == null && !sealedByPhrase() ? "store.vault.device" : "store.vault.phrase", file.toString());
    }

    private boolean sealedByPhrase() {
        try {
            return wantsPassPhrase();
        } catch (IOException unread) {
            return false;
        }
    }

    private Optional<Seal> sealed() throws IOException {
        try {
            return Optional.of(seal(Files.readAllBytes(file)));
        } catch (NoSuchFileException first) {
            return Optional.empty();
        }
    }

    private Seal seal(byte[] bytes) throws VaultException {
        try {
            return Seal.read(bytes);
        } catch (IllegalArgumentException broken) {
            throw damaged(broken);
        }
    }

    private Map<String, Secret> read() throws IOException {
        Optional<Seal> sealed = sealed();
        if (sealed.isEmpty()) {
            return Map.of();
        }
        Seal now = sealed.get();
        if (last != null && Arrays.equals(last.sealed().bytes(), now.bytes())) {
            return last.values();
        }
        try {
            byte[] key = key(now);
            Fields root = Fields.root(Yaml.read(Utf8.text(now.open(key))));
            Map<String, Secret> values = new TreeMap<>();
            root.all().keySet().forEach(name -> values.put(name, new Secret(root.text(name, ""))));
            last = new Opened(now, key, values);
            return values;
        } catch (GeneralSecurityException | BadFile refused) {
            throw now.byPassPhrase()
                    ? new VaultException(
                            VaultException.Kind.WRONG_PHRASE,
                            Sentence.of("store.vault.wrong-phrase", file.toString()),
                            refused)
                    : damaged(refused);
        }
    }

    private void write(Map<String, Secret> values) throws IOException {
        Optional<Seal> now = sealed();
        if (now.isEmpty() && passPhrase == null) {
            var _ = deviceKey.readOrMake(random);
        }
        save(values, now.orElseGet(() -> Seal.fresh(passPhrase != null, random)));
    }

    /** Writes under another key; the copy too is opened by nothing but that key afterwards. */
    private void rewrite(Map<String, Secret> values, @Nullable Secret phrase) throws IOException {
        Secret before = passPhrase;
        passPhrase = phrase;
        last = null;
        try {
            save(values, Seal.fresh(phrase != null, random));
        } catch (IOException failed) {
            passPhrase = before;
            throw failed;
        }
        last = null;
        if (!read().equals(values)) {
            throw damaged(null);
        }
        Files.deleteIfExists(Disk.backup(file));
        Disk.write(file, Files.readAllBytes(file));
    }

    private void save(Map<String, Secret> values, Seal under) throws IOException {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value.reveal()));
        try {
            byte[] key = key(under);
            Seal full = under.close(key, Disk.bytes(Yaml.write(plain)), random);
            Disk.write(file, full.bytes());
            last = new Opened(full, key, values);
        } catch (GeneralSecurityException missing) {
            throw new VaultException(VaultException.Kind.REFUSED, Sentence.of("store.vault.no-cipher"), missing);
        }
    }

    private byte[] key(Seal seal) throws IOException {
        if (last != null && last.sealed().isMadeAs(seal)) {
            return last.key();
        }
        if (!seal.byPassPhrase()) {
            return deviceKey.read();
        }
        if (passPhrase == null) {
            throw new VaultException(VaultException.Kind.LOCKED, Sentence.of("store.vault.locked"), null);
        }
        return seal.keyFrom(passPhrase);
    }

    private VaultException damaged(@Nullable Throwable cause) {
        return new VaultException(
                VaultException.Kind.DAMAGED, Sentence.of("store.vault.broken", file.toString()), cause);
    }
}
