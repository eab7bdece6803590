package org.hookwright.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.store.Contents;
import org.hookwright.store.MissingWorkspace;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads the whole folder, as often as asked; only the newest state is ever heard, by all who have asked meanwhile. */
final class Reading {
    private static final System.Logger LOG = System.getLogger(Reading.class.getName());

    private final Files files;
    private final Latest latest;
    private final Consumer<Contents> read;
    private final List<Runnable> waiting = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private long writes;

    /** @param read takes each new state of the folder */
    Reading(Files files, Jobs jobs, Consumer<Contents> read) {
        this.files = files;
        this.latest = new Latest(jobs);
        this.read = read;
    }

    /** Why the folder cannot be read, or null. */
    ReadOnlyObjectProperty<@Nullable Sentence> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** A file was written here. What was read before that and is heard after it would be old, and is read once more. */
    void wrote() {
        writes++;
    }

    /** @param then is run once the new state has been taken, or could not be had */
    void start(Runnable then) {
        waiting.add(then);
        start();
    }

    private void start() {
        long before = writes;
        latest.wait(_ -> files.read(), outcome -> {
            if (before == writes) {
                hear(outcome);
            } else {
                start();
            }
        });
    }

    private void hear(Outcome<Contents> outcome) {
        switch (outcome) {
            case Outcome.Done(var contents) -> {
                trouble.set(null);
                read.accept(contents);
            }
            case Outcome.Failed(MissingWorkspace missing) -> trouble.set(missing.sentence());
            case Outcome.Failed(var cause) -> {
                LOG.log(System.Logger.Level.ERROR, "Reading the workspace", cause);
                trouble.set(Sentence.of("desk.read.failed", String.valueOf(cause.getMessage())));
            }
        }
        List<Runnable> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(Runnable::run);
    }
}
