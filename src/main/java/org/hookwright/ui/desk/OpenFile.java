package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.Optional;
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

    /** How old a draft may get while keys keep coming: what a program that is killed loses at most, and a little. */
    static final long DRAFT_MILLIS = 300;

    private static final System.Logger LOG = System.getLogger(OpenFile.class.getName());

    private final Files files;
    private final DraftLine drafts;
    private final Jobs jobs;
    private final Consumer<Stored.Readable<Workflow>> written;
    private final ReadOnlyObjectWrapper<SaveState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SaveState.Saved());
    private Stored.Readable<Workflow> base;
    private Workflow now;
    private @Nullable Job timer;
    private @Nullable Job drafting;
    private long turns;

    /** What came of writing, and whether the work is in a draft where it is in no file. */
    private record Written(SaveOutcome<Workflow> outcome, boolean drafted) {}

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
        this.drafts = new DraftLine(drafts, base.file());
        this.jobs = jobs;
        this.written = written;
        if (base.locked() != null) {
            state.set(new SaveState.ReadOnly(base.locked()));
        }
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
            case SaveState.Saved _, SaveState.Pending _, SaveState.NotSaved _, SaveState.Gone _ -> soon();
            case SaveState.Saving _, SaveState.ConflictOutside _ -> draftSoon();
            case SaveState.ReadOnly _ -> {}
        }
    }

    /** The file was deleted outside. What is here is kept as a draft, and written again when the person wants it. */
    void gone() {
        if (state.get() instanceof SaveState.Saved) {
            state.set(new SaveState.Gone());
            draft();
        }
    }

    /** The file says something else now and nothing here can be shown for it until the person has chosen. */
    void conflict(Stored<Workflow> theirs) {
        state.set(new SaveState.ConflictOutside(theirs));
    }

    /** Writes the file anew that was deleted outside. */
    void writeAgain() {
        if (state.get() instanceof SaveState.Gone) {
            write(false);
        }
    }

    /** Gives up what is here and in no file. */
    void giveUp() {
        stopTimers();
        long turn = ++turns;
        jobs.wait(
                _ -> {
                    drafts.discard(turn);
                    return true;
                },
                this::drafted);
    }

    /** Writes what is pending at once. */
    void saveNow() {
        switch (state.get()) {
            case SaveState.Pending _, SaveState.NotSaved _ -> write(false);
            case SaveState.Saved _,
                    SaveState.Saving _,
                    SaveState.ConflictOutside _,
                    SaveState.Gone _,
                    SaveState.ReadOnly _ -> {}
        }
    }

    /** Writes what is pending at once, and tries nothing again that has failed. */
    void savePending() {
        if (state.get() instanceof SaveState.Pending) {
            write(false);
        }
    }

    /** Ends a conflict: what is here goes over what the file says. */
    void keepMine() {
        write(true);
    }

    /** Takes what the file says now; what was here and not written is given up. */
    void load(Stored.Readable<Workflow> theirs) {
        giveUp();
        base = theirs;
        now = theirs.value();
        state.set(theirs.locked() == null ? new SaveState.Saved() : new SaveState.ReadOnly(theirs.locked()));
    }

    private void soon() {
        if (timer != null) {
            timer.cancel();
        }
        state.set(new SaveState.Pending());
        timer = jobs.later(QUIET_MILLIS, () -> write(false));
        draftSoon();
    }

    /** Unlike the writing of the file, which waits for the keys to rest, this does not wait longer at every key. */
    private void draftSoon() {
        if (drafting == null || !drafting.isRunning()) {
            drafting = jobs.later(DRAFT_MILLIS, this::draft);
        }
    }

    private void draft() {
        Workflow wanted = now;
        long turn = ++turns;
        jobs.wait(
                _ -> {
                    drafts.keep(turn, wanted);
                    return true;
                },
                this::drafted);
    }

    private void drafted(Outcome<Boolean> outcome) {
        if (outcome instanceof Outcome.Failed<Boolean>(var cause)) {
            LOG.log(System.Logger.Level.ERROR, "The draft of " + base.file(), cause);
        }
    }

    private void stopTimers() {
        if (timer != null) {
            timer.cancel();
        }
        if (drafting != null) {
            drafting.cancel();
        }
    }

    private void write(boolean over) {
        stopTimers();
        long turn = ++turns;
        Workflow wanted = now;
        Stored.Readable<Workflow> was = base;
        state.set(new SaveState.Saving());
        jobs.wait(
                _ -> {
                    SaveOutcome<Workflow> outcome = over ? files.overwrite(was, wanted) : files.save(was, wanted);
                    if (outcome instanceof SaveOutcome.Saved<Workflow>) {
                        drafts.discard(turn);
                        return new Written(outcome, true);
                    }
                    return new Written(outcome, drafts.keep(turn, wanted));
                },
                outcome -> wrote(wanted, outcome));
    }

    private void wrote(Workflow wanted, Outcome<Written> outcome) {
        switch (outcome) {
            case Outcome.Done(Written(SaveOutcome.Saved<Workflow>(var stored), var _)) -> {
                base = stored;
                written.accept(stored);
                if (now.equals(wanted)) {
                    state.set(new SaveState.Saved());
                } else {
                    soon();
                }
            }
            case Outcome.Done(Written(SaveOutcome.ChangedOutside<Workflow>(var theirs), var _)) ->
                state.set(new SaveState.ConflictOutside(theirs));
            case Outcome.Done(Written(SaveOutcome.NotSaved<Workflow>(var why), var drafted)) ->
                state.set(new SaveState.NotSaved(why, drafted));
            case Outcome.Failed(var cause) -> {
                LOG.log(System.Logger.Level.ERROR, "Saving " + base.file(), cause);
                state.set(new SaveState.NotSaved(
                        Sentence.of("desk.save.failed", String.valueOf(cause.getMessage())), false));
            }
        }
    }

    /**
     * Takes note of what stands in the folder now.
     *
     * @param now what the file holds, or null where it is gone
     * @return what is to be shown in place of what is here
     */
    Optional<Stored.Readable<Workflow>> follow(@Nullable Stored<Workflow> now) {
        SaveState at = stateProperty().get();
        boolean untouched = at instanceof SaveState.Saved || at instanceof SaveState.ReadOnly;
        if (now == null && untouched) {
            gone();
        } else if (now instanceof Stored.Readable<Workflow> readable
                && (at instanceof SaveState.Gone || (untouched && !readable.equals(base())))) {
            return Optional.of(readable);
        } else if (now instanceof Stored.Unreadable<Workflow> && at instanceof SaveState.Saved) {
            conflict(now);
        }
        return Optional.empty();
    }
}
