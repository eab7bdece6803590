package org.hookwright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Jobs;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.settings.EnvironmentShelf;
import org.jspecify.annotations.Nullable;

/** The environments of the workspace, which the desk shows. */
final class EnvironmentFiles implements EnvironmentShelf {
    private final Desk desk;
    private final TypedFiles<Environment> files;

    EnvironmentFiles(Desk desk, Workspace workspace, Jobs jobs, Messages messages) {
        this.desk = desk;
        files = new TypedFiles<>(
                new TypedFiles.Kind<>(
                        FileKind.ENVIRONMENT,
                        "environments",
                        environment -> Sentence.of("app.environment.changed", environment.name())),
                new Shown(desk),
                workspace,
                jobs,
                messages);
    }

    private record Shown(Desk desk) implements TypedFiles.Lists<Environment> {
        @Override
        public Optional<Stored.Readable<Environment>> find(Path file) {
            return desk.environments().find(file).orElse(null) instanceof Stored.Readable<Environment> readable
                    ? Optional.of(readable)
                    : Optional.empty();
        }

        @Override
        public void written(Stored.Readable<Environment> stored, Runnable then) {
            desk.reload(then);
        }

        @Override
        public void reload(Runnable then) {
            desk.reload(then);
        }
    }

    /** What is typed and not in the file yet, or null. */
    @Nullable
    Environment pending(Path file) {
        return files.pending(file);
    }

    @Override
    public void add(String name) {
        files.run(ws -> ws.add(FileKind.ENVIRONMENT, new Environment(name, Map.of(), List.of())), outcome -> {
            if (outcome instanceof SaveOutcome.NotSaved<Environment>(var why)) {
                files.complain(why);
            }
            desk.reload();
        });
    }

    @Override
    public void save(Path file, Environment changed) {
        files.save(file, changed);
    }

    @Override
    public void delete(Path file) {
        files.delete(file);
    }
}
