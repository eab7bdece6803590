package org.hookwright.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hookwright.task.Background;

/**
 * Hears of changes in a workspace; a burst of them is told once, when it is over. The folder above it is listened to as
 * well, because nobody tells a folder that it was moved.
 */
final class FolderWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final long QUIET_MILLIS = 150;

    private final WatchService service;
    private final Path root;
    private final List<Path> inner;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final OwnWrites own;
    private final Consumer<Set<Path>> changed;

    FolderWatch(Path root, OwnWrites own, Consumer<Set<Path>> changed) throws IOException {
        this.root = root;
        this.inner =
                FileKind.all().stream().map(kind -> root.resolve(kind.folder())).toList();
        this.own = own;
        this.changed = changed;
        service = root.getFileSystem().newWatchService();
        makeInner();
        listenToAll();
        Background.start("watch", this::listen);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    /**
     * Files put into a folder that has only just been made would be missed, so the folders are there from the start.
     */
    private void makeInner() {
        for (Path folder : inner) {
            try {
                if (Files.isDirectory(root)) {
                    Files.createDirectories(folder);
                }
            } catch (IOException denied) {
                LOG.log(System.Logger.Level.DEBUG, "Listened to once somebody makes it: " + folder, denied);
            }
        }
    }

    /** Listens to every folder that is there; one that has been taken away and put back is listened to anew. */
    private void listenToAll() throws IOException {
        folders.keySet().removeIf(key -> !key.isValid());
        List<Path> wanted = Stream.concat(Stream.of(Disk.folderOf(root), root), inner.stream())
                .filter(Files::isDirectory)
                .toList();
        for (Path folder : wanted) {
            folders.put(
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    folder);
        }
    }

    private void listen() {
        Set<Path> burst = new TreeSet<>();
        try {
            while (true) {
                WatchKey key = burst.isEmpty() ? service.take() : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    gather(key, burst);
                } else {
                    tell(burst);
                    burst.clear();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No longer watching", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(WatchKey key, Set<Path> burst) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name && folder != null) {
                burst.add(folder.resolve(name));
            }
        }
        key.reset();
    }

    private void tell(Set<Path> burst) {
        Set<Path> foreign = new TreeSet<>();
        boolean folderChanged = false;
        for (Path file : burst) {
            boolean isFolder = file.equals(root) || inner.contains(file);
            folderChanged |= isFolder;
            boolean isFile = FileKind.all().stream()
                    .anyMatch(kind -> kind.holds(file) && file.startsWith(root.resolve(kind.folder())));
            if (isFolder || (isFile && !own.isOwn(file))) {
                foreign.add(file);
            }
        }
        if (folderChanged) {
            listenAgain();
        }
        if (!foreign.isEmpty()) {
            changed.accept(foreign);
        }
    }

    private void listenAgain() {
        try {
            listenToAll();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "Not all folders are listened to: " + root, failed);
        }
    }
}
