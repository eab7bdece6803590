package org.hookwright.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
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
import org.hookwright.task.Background;

/** Hears of changes in folders; a burst of them is told once, when it is over. */
final class FolderWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final long QUIET_MILLIS = 150;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final OwnWrites own;
    private final Consumer<Set<Path>> changed;

    FolderWatch(List<Path> watched, OwnWrites own, Consumer<Set<Path>> changed) throws IOException {
        this.own = own;
        this.changed = changed;
        service = watched.getFirst().getFileSystem().newWatchService();
        for (Path folder : watched) {
            folders.put(
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    folder);
        }
        Background.start("watch", this::listen);
    }

    @Override
    public void close() throws IOException {
        service.close();
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
        for (Path file : burst) {
            boolean ours = FileKind.all().stream().anyMatch(kind -> kind.holds(file));
            if (ours && !own.isOwn(file)) {
                foreign.add(file);
            }
        }
        if (!foreign.isEmpty()) {
            changed.accept(foreign);
        }
    }
}
