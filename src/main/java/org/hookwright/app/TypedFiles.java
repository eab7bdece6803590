package org.hookwright.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes files of a kind as they are typed: one write after the other for each file, always of the newest state, so
 * that a key that comes while one is written is neither lost nor taken for a change of somebody else.
 */
final class TypedFiles<T> {
    private static final System.Logger LOG = System.getLogger(TypedFiles.class.getName());

    private final Kind<T> kind;
    private final Lists<T> lists;
    private final Workspace workspace;
    private final Jobs jobs;
    private final Messages messages;
    private final Map<Path, T> wanted = new LinkedHashMap<>();
    private final Map<Path, Stored.Readable<T>> writing = new HashMap<>();

    /**
     * What is written.
     *
     * @param topic of what is said about them
     * @param changed what is said of one that somebody else has changed meanwhile
     */
    record Kind<T>(FileKind<T> file, String topic, Function<T, Sentence> changed) {}

    /** Who has read the files, and shows what is in them. */
    interface Lists<T> {
        /** What is in a file, as it was read last. */
        Optional<Stored.Readable<T>> find(Path file);

        /** Takes in what was written, and goes on. */
        void written(Stored.Readable<T> stored, Runnable then);

        /** Reads all of them again, and goes on. */
        void reload(Runnable then);
    }

    TypedFiles(Kind<T> kind, Lists<T> lists, Workspace workspace, Jobs jobs, Messages messages) {
        this.kind = kind;
        this.lists = lists;
        this.workspace = workspace;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** What is typed and not in the file yet, or null. */
    @Nullable
    T pending(Path file) {
        return wanted.get(file);
    }

    void save(Path file, T changed) {
        wanted.put(file, changed);
        if (!writing.containsKey(file)) {
            lists.find(file).ifPresent(this::write);
        }
    }

    /** Puts a file aside, and offers the way back. */
    void delete(Path file) {
        wanted.remove(file);
        run(ws -> ws.delete(file), deletion -> {
            deletion.why().ifPresent(this::complain);
            if (deletion.kept().isPresent()) {
                messages.showPassing(Message.of(
                        kind.topic(),
                        Message.Level.PLAIN,
                        Sentence.of("app.workflow.deleted", file.getFileName().toString()),
                        new Message.Action(Sentence.of("app.workflow.undelete"), () -> restore(deletion))));
            }
            reload();
        });
    }

    private void restore(Workspace.Deletion deletion) {
        run(ws -> ws.restore(deletion), why -> {
            why.ifPresent(this::complain);
            reload();
        });
    }

    private void write(Stored.Readable<T> was) {
        Path file = was.file();
        T now = wanted.get(file);
        if (now == null) {
            writing.remove(file);
            return;
        }
        writing.put(file, was);
        run(ws -> ws.save(kind.file(), was, now), outcome -> wrote(was, now, outcome));
    }

    private void wrote(Stored.Readable<T> was, T now, SaveOutcome<T> outcome) {
        Path file = was.file();
        writing.remove(file);
        switch (outcome) {
            case SaveOutcome.Saved<T>(var stored) -> {
                if (now.equals(wanted.get(file))) {
                    lists.written(stored, () -> settled(file, now));
                } else {
                    write(stored);
                }
            }
            case SaveOutcome.ChangedOutside<T> _ -> {
                wanted.remove(file);
                complain(kind.changed().apply(now));
                reload();
            }
            case SaveOutcome.NotSaved<T>(var why) ->
                messages.show(Message.of(
                        kind.topic(),
                        Message.Level.DANGER,
                        why,
                        new Message.Action(Sentence.of("shell.not-saved.retry"), () -> again(was))));
        }
    }

    /** The lists now say what the file says; a key that came meanwhile is written onto that. */
    private void settled(Path file, T now) {
        T newest = wanted.get(file);
        if (now.equals(newest)) {
            wanted.remove(file);
        } else if (newest != null) {
            save(file, newest);
        }
    }

    private void again(Stored.Readable<T> was) {
        if (!writing.containsKey(was.file())) {
            write(was);
        }
    }

    /** Does something to the files away from the window's thread, and says so where it fails. */
    <R> void run(Function<Workspace, R> work, Consumer<R> then) {
        jobs.wait(_ -> work.apply(workspace), outcome -> {
            switch (outcome) {
                case Outcome.Done(var value) -> then.accept(value);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "Files of the workspace: " + kind.topic(), cause);
                    complain(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    void complain(Sentence why) {
        messages.show(Message.of(kind.topic(), Message.Level.DANGER, why));
    }

    private void reload() {
        lists.reload(() -> {});
    }
}
