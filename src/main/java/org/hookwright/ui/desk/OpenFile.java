package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.task.Job;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that is edited, and its file: written a moment after the last change, never over what somebody else wrote,
 * kept as a draft where the file cannot be written.
 */
final class OpenFile {
    /** Long enough not to write at every key, short enough that nobody has to think of saving. */
    static final long QUIET_MILLIS = 700;

    private static final System.Logger LOG = System.getLogger(OpenFile.class.getName());

    private final Files files;
    private final Drafts drafts;
    private final Jobs jobs;
    private final Consumer<Stored.Readable<Workflow>> written;
    private final ReadOnlyObjectWrapper<SaveState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SaveState.Saved());
    private Stored.Readable<Workflow> base;
    private Workflow now;
    private @Nullable Job timer;

    /** @param written hears of the file's new state whenever it was written */
    OpenFile(
            Stored.Readable<Workflow> base,
            Files files,
            Drafts drafts,
            Jobs jobs,
            Consumer<Stored.Readable<Workflow>> written) {
        this.base = base;
        this.now = base.value();
        this.files = files;
        this.drafts = drafts;
        this.jobs = jobs;
        this.written = written;
    }

    Path file() {
        return base.file();
    }

    Stored.Readable<Workflow> base() {
        return base;
    }

    Workflow now() {
        return now;
    }

    ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isQuiet() {
        return !(state.get() instanceof SaveState.Pending || state.get() instanceof SaveState.Saving);
    }

    void change(Workflow changed) {
        now = changed;
        switch (state.get()) {
            case SaveState.Saved _, SaveState.Pending _, SaveState.NotSaved _ -> soon();
            case SaveState.Saving _, SaveState.ConflictOutside _, SaveState.ReadOnly _ -> {}
        }
    }

    /** Writes what is pending at once. */
    void saveNow() {
        switch (state.get()) {
            case SaveState.Pending _, SaveState.NotSaved _ -> write(false);
            case SaveState.Saved _, SaveState.Saving _, SaveState.ConflictOutside _, SaveState.ReadOnly _ -> {}
        }
    }

    /** Ends a conflict: what is here goes over what the file says. */
    void keepMine() {
        write(true);
    }

    /** Takes what the file says now; what was here and not written is given up. */
    void load(Stored.Readable<Workflow> theirs) {
        stopTimer();
        base = theirs;
        now = theirs.value();
        state.set(new SaveState.Saved());
    }

    private void soon() {
        stopTimer();
        state.set(new SaveState.Pending());
        timer = jobs.later(QUIET_MILLIS, () -> write(false));
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void write(boolean over) {
        stopTimer();
        Workflow wanted = now;
        Stored.Readable<Workflow> was = base;
        state.set(new SaveState.Saving());
        jobs.wait(
                _ -> {
                    SaveOutcome<Workflow> outcome = over ? files.overwrite(was, wanted) : files.save(was, wanted);
                    drafts.follow(was.file(), wanted, outcome);
                    return outcome;
                },
                outcome -> wrote(wanted, outcome));
    }

    private void wrote(Workflow wanted, Outcome<SaveOutcome<Workflow>> outcome) {
        switch (outcome) {
            case Outcome.Done(SaveOutcome.Saved<Workflow>(var stored)) -> {
                base = stored;
                written.accept(stored);
                if (now.equals(wanted)) {
                    state.set(new SaveState.Saved());
                } else {
                    soon();
                }
            }
            case Outcome.Done(SaveOutcome.ChangedOutside<Workflow>(var theirs)) ->
                state.set(new SaveState.ConflictOutside(theirs));
            case Outcome.Done(SaveOutcome.NotSaved<Workflow>(var why)) -> state.set(new SaveState.NotSaved(why));
            case Outcome.Failed(var cause) -> {
                LOG.log(System.Logger.Level.ERROR, "Saving " + base.file(), cause);
                state.set(new SaveState.NotSaved(Sentence.of("desk.save.failed", String.valueOf(cause.getMessage()))));
            }
        }
    }
}
