package org.hookwright.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hookwright.language.Sentence;

/** A plain folder of readable files. Every method waits for the disk; a failure is a value with a sentence. */
public final class Workspace {
    /** Marks a folder as a workspace. */
    public static final String MARK = "hookwright.yaml";

    private static final String TRASH = ".trash";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final OwnWrites own = new OwnWrites();

    private Workspace(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public static Workspace at(Path folder) {
        return new Workspace(folder);
    }

    /** The workspace a file belongs to: the nearest folder above it that is marked, else the folder it lies in. */
    public static Workspace around(Path file) {
        Path own = Disk.folderOf(file.toAbsolutePath().normalize());
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return at(folder);
            }
        }
        return at(own);
    }

    public Path folder() {
        return folder;
    }

    /**
     * Why the folder cannot be worked in at all: it is not there, or is no folder. A folder that somebody has moved is
     * not made anew at its old place with but one file in it.
     */
    public Optional<Sentence> trouble() {
        return Files.isDirectory(folder) ? Optional.empty() : Optional.of(Sentence.of("store.disk.gone", folder));
    }

    /** Marks the folder as a workspace, so that files in it find it and the example is not put there. */
    public Optional<Sentence> mark() {
        Path mark = folder.resolve(MARK);
        try {
            if (Files.isDirectory(folder) && !Files.exists(mark)) {
                Disk.write(mark, Disk.bytes(Yaml.write(Map.of(FileKind.VERSION_KEY, FileKind.VERSION))));
            }
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(Disk.why(mark, failed));
        }
    }

    /** A file's text as it is, whatever it says. */
    public static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    public Contents read() {
        return new Contents(all(FileKind.WORKFLOW), all(FileKind.TICKET), all(FileKind.ENVIRONMENT));
    }

    /** All files of one kind, by name. */
    public <T> List<Stored<T>> all(FileKind<T> kind) {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder.resolve(kind.folder()))) {
            files = listed.filter(kind::holds).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            return List.of(new Stored.Unreadable<>(
                    folder.resolve(kind.folder()), Disk.why(folder.resolve(kind.folder()), failed)));
        }
        List<Stored<T>> read = new ArrayList<>(
                files.parallelStream().map(file -> read(kind, file)).toList());
        read.sort(Comparator.comparing(stored -> title(kind, stored), NaturalOrder.INSTANCE));
        return read;
    }

    /** One file. */
    public <T> Stored<T> read(FileKind<T> kind, Path file) {
        try {
            long size = Files.size(file);
            if (size > Yaml.LARGEST) {
                return new Stored.Unreadable<>(file, Sentence.of("store.file.too-large", size / 1_000_000));
            }
            byte[] bytes = Files.readAllBytes(file);
            FileKind.Found<T> found = kind.look(Utf8.text(bytes));
            return new Stored.Readable<>(file, found.value(), Disk.stamp(bytes), found.newer());
        } catch (BadFile bad) {
            return new Stored.Unreadable<>(file, bad.sentence());
        } catch (IOException failed) {
            return new Stored.Unreadable<>(file, Disk.why(file, failed));
        }
    }

    /** Writes a changed value, unless somebody else has changed the file since it was read. */
    public <T> SaveOutcome<T> save(FileKind<T> kind, Stored.Readable<T> was, T now) {
        Optional<Sentence> trouble = Optional.ofNullable(was.locked()).or(this::trouble);
        if (trouble.isPresent()) {
            return new SaveOutcome.NotSaved<>(trouble.get());
        }
        try {
            if (Files.exists(was.file())
                    && !Disk.stamp(Files.readAllBytes(was.file())).equals(was.stamp())) {
                return new SaveOutcome.ChangedOutside<>(read(kind, was.file()));
            }
        } catch (IOException failed) {
            return new SaveOutcome.NotSaved<>(Disk.why(was.file(), failed));
        }
        return write(kind, was.file(), now);
    }

    /** Writes a value over whatever its file says, because the person chose so; that state is kept as the backup. */
    public <T> SaveOutcome<T> overwrite(FileKind<T> kind, Path file, T now) {
        Optional<Sentence> trouble = trouble();
        return trouble.isPresent() ? new SaveOutcome.NotSaved<>(trouble.get()) : write(kind, file, now);
    }

    /** Writes a value into a new file of a folder that is there, as {@link #create} does. */
    public <T> SaveOutcome<T> add(FileKind<T> kind, T value) {
        Optional<Sentence> trouble = trouble();
        return trouble.isPresent() ? new SaveOutcome.NotSaved<>(trouble.get()) : create(kind, value);
    }

    /** Writes a value into a new file that is named after it, and makes the folder where there is none yet. */
    public <T> SaveOutcome<T> create(FileKind<T> kind, T value) {
        Path place = folder.resolve(kind.folder());
        for (int attempt = 0; ; attempt++) {
            Path file = place.resolve(kind.fileName(kind.name(value), attempt));
            if (!Files.exists(file)) {
                return write(kind, file, value);
            }
        }
    }

    /** Moves a file out of the lists; the way back is {@link #restore}. */
    public Deletion delete(Path file) {
        Path trash = folder.resolve(TRASH);
        Path kept = trash.resolve(TIME.format(Instant.now()) + "-" + file.getFileName());
        try {
            Files.createDirectories(trash);
            own.expect(file, Optional.empty());
            Files.move(file, kept);
            return new Deletion(file, Optional.of(kept), Optional.empty());
        } catch (IOException failed) {
            return new Deletion(file, Optional.empty(), Optional.of(Disk.why(file, failed)));
        }
    }

    /** What came of deleting: where the file is kept, or why it is still there. */
    public record Deletion(Path file, Optional<Path> kept, Optional<Sentence> why) {}

    /** Undoes a deletion, beside a file that has taken its name since. */
    public Optional<Sentence> restore(Deletion deletion) {
        if (deletion.kept().isEmpty()) {
            return deletion.why();
        }
        Path back = deletion.file();
        String name = back.getFileName().toString();
        int dot = name.indexOf('.');
        for (int attempt = 2; Files.exists(back); attempt++) {
            back = deletion.file().resolveSibling(name.substring(0, dot) + "-" + attempt + name.substring(dot));
        }
        try {
            Files.move(deletion.kept().get(), back);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(Disk.why(back, failed));
        }
    }

    /**
     * Tells of files that others change, some moments after the last change, and of the folders themselves being taken
     * away or put back. Own writes are not told.
     *
     * @param changed called on a thread of the watch
     */
    public AutoCloseable watch(Consumer<Set<Path>> changed) throws IOException {
        return new FolderWatch(folder, own, changed);
    }

    private <T> SaveOutcome<T> write(FileKind<T> kind, Path file, T value) {
        byte[] bytes = Disk.bytes(kind.write(value));
        try {
            own.expect(file, Optional.of(Disk.stamp(bytes)));
            Disk.write(file, bytes);
            return new SaveOutcome.Saved<>(new Stored.Readable<>(file, value, Disk.stamp(bytes)));
        } catch (IOException failed) {
            return new SaveOutcome.NotSaved<>(Disk.why(file, failed));
        }
    }

    private static <T> String title(FileKind<T> kind, Stored<T> stored) {
        return switch (stored) {
            case Stored.Readable<T> readable -> kind.name(readable.value());
            case Stored.Unreadable<T> unreadable ->
                unreadable.file().getFileName().toString();
        };
    }
}
