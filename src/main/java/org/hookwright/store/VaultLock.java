package org.hookwright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one at a time change the vault: within this program by a lock of it, between programs by a lock of the system on
 * a file that holds nothing. The system gives it back when a program ends, however it does.
 */
final class VaultLock {
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path file;

    VaultLock(Path folder) {
        file = folder.resolve("secrets.lock");
    }

    /** What is done alone. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    <T> T alone(Work<T> work) throws IOException {
        HERE.lock();
        try {
            // The one who holds the lock already has the file's lock too, and the system gives it to nobody twice.
            return HERE.getHoldCount() > 1 ? work.done() : aloneOnThisMachine(work);
        } finally {
            HERE.unlock();
        }
    }

    private <T> T aloneOnThisMachine(Work<T> work) throws IOException {
        Files.createDirectories(Disk.folderOf(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("No lock on " + file);
            }
            return work.done();
        }
    }
}
