package org.hookwright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.KeptScript;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.receiver.ScriptEntry;
import org.hookwright.ui.receiver.ScriptShelf;
import org.hookwright.ui.receiver.ScriptsViewModel;

/** The receiver's scripts in the workspace: one write after the other for each file, always of the newest state. */
final class ScriptFiles implements ScriptShelf {
    private static final System.Logger LOG = System.getLogger(ScriptFiles.class.getName());
    private static final String TOPIC = "scripts";

    private final Workspace workspace;
    private final Surroundings around;
    private final Map<Path, Stored.Readable<KeptScript>> known = new HashMap<>();
    private final Map<Path, KeptScript> wanted = new LinkedHashMap<>();
    private final Map<Path, Stored.Readable<KeptScript>> writing = new HashMap<>();
    private Consumer<List<Stored<KeptScript>>> shown = _ -> {};

    ScriptFiles(Workspace workspace, Surroundings around) {
        this.workspace = workspace;
        this.around = around;
    }

    /** Shows there what is read. */
    void show(ScriptsViewModel model) {
        shown = stored -> {
            List<ScriptEntry> entries = new ArrayList<>();
            Optional<Sentence> trouble = Optional.empty();
            for (Stored<KeptScript> one : stored) {
                switch (one) {
                    case Stored.Readable<KeptScript> readable ->
                        entries.add(new ScriptEntry(
                                readable.file(), wanted.getOrDefault(readable.file(), readable.value())));
                    case Stored.Unreadable<KeptScript>(var file, var problem) ->
                        trouble = Optional.of(Sentence.of(
                                "receiver.scripts.unreadable", file.getFileName().toString(), problem));
                }
            }
            model.show(entries, trouble);
        };
    }

    /** Reads the folder again. */
    void reload(Runnable then) {
        run(ws -> ws.all(FileKind.SCRIPT), stored -> {
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
        run(ws -> ws.add(FileKind.SCRIPT, script), outcome -> {
            switch (outcome) {
                case SaveOutcome.Saved<KeptScript>(var stored) -> reload(() -> made.accept(stored.file()));
                case SaveOutcome.ChangedOutside<KeptScript> _ -> reload(() -> {});
                case SaveOutcome.NotSaved<KeptScript>(var why) -> complain(why);
            }
        });
    }

    @Override
    public void save(Path file, KeptScript script) {
        wanted.put(file, script);
        Stored.Readable<KeptScript> was = known.get(file);
        if (!writing.containsKey(file) && was != null) {
            write(was);
        }
    }

    @Override
    public void delete(Path file) {
        wanted.remove(file);
        run(ws -> ws.delete(file), deletion -> {
            deletion.why().ifPresent(this::complain);
            if (deletion.kept().isPresent()) {
                around.messages()
                        .showPassing(Message.of(
                                TOPIC,
                                Message.Level.PLAIN,
                                Sentence.of(
                                        "app.workflow.deleted", file.getFileName().toString()),
                                new Message.Action(Sentence.of("app.workflow.undelete"), () -> restore(deletion))));
            }
            reload(() -> {});
        });
    }

    private void restore(Workspace.Deletion deletion) {
        run(ws -> ws.restore(deletion), why -> {
            why.ifPresent(this::complain);
            reload(() -> {});
        });
    }

    private void write(Stored.Readable<KeptScript> was) {
        Path file = was.file();
        KeptScript now = wanted.get(file);
        if (now == null) {
            writing.remove(file);
            return;
        }
        writing.put(file, was);
        run(ws -> ws.save(FileKind.SCRIPT, was, now), outcome -> wrote(file, now, outcome));
    }

    private void wrote(Path file, KeptScript now, SaveOutcome<KeptScript> outcome) {
        writing.remove(file);
        switch (outcome) {
            case SaveOutcome.Saved<KeptScript>(var stored) -> {
                known.put(file, stored);
                if (now.equals(wanted.get(file))) {
                    wanted.remove(file);
                } else {
                    write(stored);
                }
            }
            case SaveOutcome.ChangedOutside<KeptScript> _ -> {
                wanted.remove(file);
                complain(Sentence.of("receiver.scripts.changed", now.name()));
                reload(() -> {});
            }
            case SaveOutcome.NotSaved<KeptScript>(var why) ->
                around.messages()
                        .show(Message.of(
                                TOPIC,
                                Message.Level.DANGER,
                                why,
                                new Message.Action(Sentence.of("shell.not-saved.retry"), () -> again(file))));
        }
    }

    private void again(Path file) {
        KeptScript now = wanted.get(file);
        if (now != null) {
            save(file, now);
        }
    }

    private <T> void run(Function<Workspace, T> work, Consumer<T> then) {
        around.jobs().wait(_ -> work.apply(workspace), outcome -> {
            switch (outcome) {
                case Outcome.Done(var value) -> then.accept(value);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "A script", cause);
                    complain(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    private void complain(Sentence why) {
        around.messages().show(Message.of(TOPIC, Message.Level.DANGER, why));
    }
}
