package org.hookwright.ui.receiver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hookwright.store.KeptScript;

/** Keeps scripts as long as the test runs, and makes them only when it is told to. */
final class ListShelf implements ScriptShelf {
    final Map<Path, KeptScript> files = new LinkedHashMap<>();
    private final List<Runnable> due = new ArrayList<>();
    private Consumer<List<ScriptEntry>> shown = _ -> {};

    void show(ScriptsViewModel model) {
        shown = entries -> model.show(entries, Optional.empty());
        reload();
    }

    void reload() {
        shown.accept(files.entrySet().stream()
                .map(file -> new ScriptEntry(file.getKey(), file.getValue()))
                .toList());
    }

    /** Does what was asked for. */
    void work() {
        List<Runnable> now = List.copyOf(due);
        due.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void add(KeptScript script, Consumer<Path> made) {
        due.add(() -> {
            Path file = Path.of(script.name() + ".script.yaml");
            files.put(file, script);
            reload();
            made.accept(file);
        });
    }

    @Override
    public void save(Path file, KeptScript script) {
        files.put(file, script);
    }

    @Override
    public void delete(Path file) {
        files.remove(file);
    }
}
