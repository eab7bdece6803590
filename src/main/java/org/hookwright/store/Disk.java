package org.hookwright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Sentence;

/** Files written whole or not at all, and the sentences for when they cannot be. */
final class Disk {
    private static final String BACKUPS = ".backup";

    /** How systems say that there is no room, be it on the disk or in what the account may use of it. */
    private static final List<String> FULL = List.of("no space", "not enough space", "quota", "file too large");

    private Disk() {}

    /** Tells one state of a file from any other. */
    static String stamp(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Replaces a file in one move: written beside it, forced to disk, then moved over it. The former state is kept
     * once, in a folder of its own, and is itself replaced in one move.
     */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        Files.createDirectories(folder);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path fresh = Files.createTempFile(folder, ".", ".tmp");
        try {
            force(fresh, bytes);
            backUp(file, folder);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void force(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void backUp(Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            Path kept = folder.resolve(BACKUPS);
            Files.createDirectories(kept);
            Path copy = Files.createTempFile(kept, ".", ".tmp");
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                move(copy, kept.resolve(file.getFileName()));
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Where the state of a file before its last change is. */
    static Path backup(Path file) {
        return folderOf(file).resolve(BACKUPS).resolve(file.getFileName());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The folder a file lies in; that of the root is the root itself. */
    static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    /** What happened and what to do. */
    static Sentence why(Path file, IOException failure) {
        Path folder = folderOf(file);
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(lower::contains)) {
            return Sentence.of("store.disk.full", folder);
        }
        if (failure instanceof AccessDeniedException || lower.contains("read-only") || lower.contains("denied")) {
            return Sentence.of("store.disk.denied", folder);
        }
        if (failure instanceof NoSuchFileException) {
            return Sentence.of("store.disk.gone", folder);
        }
        return Sentence.of("store.disk.failed", file);
    }
}
