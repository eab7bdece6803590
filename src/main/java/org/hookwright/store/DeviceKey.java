package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.hookwright.language.Sentence;

/** The random key beside a vault that has no pass phrase; a file that only the person's own account may read. */
final class DeviceKey {
    private static final int BYTES = 32;

    private final Path file;

    DeviceKey(Path folder) {
        file = folder.resolve("device.key");
    }

    byte[] read() throws IOException {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length == BYTES) {
                return key;
            }
            throw missing(null);
        } catch (NoSuchFileException gone) {
            throw missing(gone);
        }
    }

    /** The key that is there, or a fresh one. Must not be asked for while there is a vault that the key may open. */
    byte[] readOrMake(SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return read();
        }
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Files.createDirectories(Disk.folderOf(file));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, key, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return key;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private VaultException missing(@org.jspecify.annotations.Nullable Throwable cause) {
        return new VaultException(
                VaultException.Kind.DAMAGED, Sentence.of("store.vault.no-key", file.toString()), cause);
    }
}
