package org.hookwright.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.settings.EnvironmentShelf;
import org.jspecify.annotations.Nullable;

/**
 * Writes environments as they are typed: one write after the other for each file, always of the newest state, so that a
 * key that comes while one is written is neither lost nor taken for a change of somebody else.
 */
final class EnvironmentFiles implements EnvironmentShelf {
    private static final System.Logger LOG = System.getLogger(EnvironmentFiles.class.getName());
    private static final String TOPIC = "environments";

    private final Desk desk;
    private final Workspace workspace;
    private final Jobs jobs;
    private final Messages messages;
    private final Map<Path, Environment> wanted = new LinkedHashMap<>();
    private final Map<Path, Stored.Readable<Environment>> writing = new HashMap<>();

    EnvironmentFiles(Desk desk, Workspace workspace, Jobs jobs, Messages messages) {
        this.desk = desk;
        this.workspace = workspace;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** What is typed and not in the file yet, or null. */
    @Nullable
    Environment pending(Path file) {
        return wanted.get(file);
    }

    @Override
    public void add(String name) {
        run(ws -> ws.add(FileKind.ENVIRONMENT, new Environment(name, Map.of(), List.of())), outcome -> {
            if (outcome instanceof SaveOutcome.NotSaved<Environment>(var why)) {
                complain(why);
            }
            desk.reload();
        });
    }

    @Override
    public void save(Path file, Environment changed) {
        wanted.put(file, changed);
        if (!writing.containsKey(file)
                && desk.environments().find(file).orElse(null) instanceof Stored.Readable<Environment> was) {
            write(was);
        }
    }

    @Override
    public void delete(Path file) {
        wanted.remove(file);
        run(ws -> ws.delete(file), deletion -> {
            deletion.why().ifPresent(this::complain);
            if (deletion.kept().isPresent()) {
                messages.showPassing(Message.of(
                        TOPIC,
                        Message.Level.PLAIN,
                        Sentence.of("app.workflow.deleted", file.getFileName().toString()),
                        new Message.Action(Sentence.of("app.workflow.undelete"), () -> restore(deletion))));
            }
            desk.reload();
        });
    }

    private void restore(Workspace.Deletion deletion) {
        run(ws -> ws.restore(deletion), why -> {
            why.ifPresent(this::complain);
            desk.reload();
        });
    }

    private void write(Stored.Readable<Environment> was) {
        Path file = was.file();
        Environment now = wanted.get(file);
        if (now == null) {
            writing.remove(file);
            return;
        }
        writing.put(file, was);
        run(ws -> ws.save(FileKind.ENVIRONMENT, was, now), outcome -> wrote(file, now, outcome));
    }

    private void wrote(Path file, Environment now, SaveOutcome<Environment> outcome) {
        writing.remove(file);
        switch (outcome) {
            case SaveOutcome.Saved<Environment>(var stored) -> {
                if (now.equals(wanted.get(file))) {
                    desk.reload(() -> settled(file, now));
                } else {
                    write(stored);
                }
            }
            case SaveOutcome.ChangedOutside<Environment> _ -> {
                wanted.remove(file);
                complain(Sentence.of("app.environment.changed", now.name()));
                desk.reload();
            }
            case SaveOutcome.NotSaved<Environment>(var why) ->
                messages.show(Message.of(
                        TOPIC,
                        Message.Level.DANGER,
                        why,
                        new Message.Action(Sentence.of("shell.not-saved.retry"), () -> again(file))));
        }
    }

    /** The lists now say what the file says; a key that came meanwhile is written onto that. */
    private void settled(Path file, Environment now) {
        if (now.equals(wanted.get(file))) {
            wanted.remove(file);
        } else {
            again(file);
        }
    }

    private void again(Path file) {
        Environment now = wanted.get(file);
        if (now != null) {
            save(file, now);
        }
    }

    private <T> void run(Function<Workspace, T> work, java.util.function.Consumer<T> then) {
        jobs.wait(_ -> work.apply(workspace), outcome -> {
            switch (outcome) {
                case Outcome.Done(var value) -> then.accept(value);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "An environment", cause);
                    complain(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    private void complain(Sentence why) {
        messages.show(Message.of(TOPIC, Message.Level.DANGER, why));
    }
}
