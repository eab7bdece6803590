package org.hookwright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.KeptScript;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.receiver.ScriptEntry;
import org.hookwright.ui.receiver.ScriptShelf;
import org.hookwright.ui.receiver.ScriptsViewModel;

/** The receiver's scripts in the workspace. */
final class ScriptFiles implements ScriptShelf {
    private final TypedFiles<KeptScript> files;
    private final Map<Path, Stored.Readable<KeptScript>> known = new HashMap<>();
    private Consumer<List<Stored<KeptScript>>> shown = _ -> {};

    ScriptFiles(Workspace workspace, Jobs jobs, Messages messages) {
        files = new TypedFiles<>(
                new TypedFiles.Kind<>(
                        FileKind.SCRIPT, "scripts", script -> Sentence.of("receiver.scripts.changed", script.name())),
                new Read(),
                workspace,
                jobs,
                messages);
    }

    private final class Read implements TypedFiles.Lists<KeptScript> {
        @Override
        public Optional<Stored.Readable<KeptScript>> find(Path file) {
            return Optional.ofNullable(known.get(file));
        }

        @Override
        public void written(Stored.Readable<KeptScript> stored, Runnable then) {
            known.put(stored.file(), stored);
            then.run();
        }

        @Override
        public void reload(Runnable then) {
            ScriptFiles.this.reload(then);
        }
    }

    /** Shows there what is read. */
    void show(ScriptsViewModel model) {
        shown = stored -> {
            List<ScriptEntry> entries = new ArrayList<>();
            Optional<Sentence> trouble = Optional.empty();
            for (Stored<KeptScript> one : stored) {
                switch (one) {
                    case Stored.Readable<KeptScript> readable -> {
                        KeptScript typed = files.pending(readable.file());
                        entries.add(new ScriptEntry(readable.file(), typed == null ? readable.value() : typed));
                    }
                    case Stored.Unreadable<KeptScript>(var file, var problem) ->
                        trouble = Optional.of(Sentence.of(
                                "receiver.scripts.unreadable",
                                file.getFileName().toString(),
                                problem));
                }
            }
            model.show(entries, trouble);
        };
    }

    /** Reads the folder again. */
    void reload(Runnable then) {
        files.run(ws -> ws.all(FileKind.SCRIPT), stored -> {
            known.clear();
            for (Stored<KeptScript> one : stored) {
                if (one instanceof Stored.Readable<KeptScript> readable) {
                    known.put(readable.file(), readable);
                }
            }
            shown.accept(stored);
            then.run();
        });
    }

    @Override
    public void add(KeptScript script, Consumer<Path> made) {
        files.run(ws -> ws.add(FileKind.SCRIPT, script), outcome -> {
            switch (outcome) {
                case SaveOutcome.Saved<KeptScript>(var stored) -> reload(() -> made.accept(stored.file()));
                case SaveOutcome.ChangedOutside<KeptScript> _ -> reload(() -> {});
                case SaveOutcome.NotSaved<KeptScript>(var why) -> files.complain(why);
            }
        });
    }

    @Override
    public void save(Path file, KeptScript script) {
        files.save(file, script);
    }

    @Override
    public void delete(Path file) {
        files.delete(file);
    }
}
