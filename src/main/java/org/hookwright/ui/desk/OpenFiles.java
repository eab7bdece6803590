package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hookwright.store.Stored;
import org.hookwright.task.Jobs;
import org.hookwright.workflow.Workflow;

/** Every file that was edited in this sitting: one that could not be written is still edited after another was open. */
final class OpenFiles {
    private static final long ASK_AGAIN_MILLIS = 20;

    private final Files files;
    private final Drafts drafts;
    private final Jobs jobs;
    private final Consumer<Stored.Readable<Workflow>> written;
    private final Map<Path, OpenFile> edited = new LinkedHashMap<>();

    /** @param written hears of each file's new state whenever it was written */
    OpenFiles(Files files, Drafts drafts, Jobs jobs, Consumer<Stored.Readable<Workflow>> written) {
        this.files = files;
        this.drafts = drafts;
        this.jobs = jobs;
        this.written = written;
    }

    /** The file with what was done to it and is not written yet, or as it is read. */
    OpenFile of(Stored.Readable<Workflow> readable) {
        OpenFile kept = edited.get(readable.file());
        if (kept != null && !(kept.stateProperty().get() instanceof SaveState.Saved)) {
            return kept;
        }
        return new OpenFile(readable, files, drafts, jobs, written);
    }

    void change(OpenFile file, Workflow now) {
        edited.put(file.file(), file);
        file.change(now);
    }

    void writeAgain(OpenFile file) {
        edited.put(file.file(), file);
        file.writeAgain();
    }

    /** Gives up what was done to a file. */
    void letGo(Path file) {
        OpenFile kept = edited.remove(file);
        if (kept != null) {
            kept.giveUp();
        }
    }

    void saveNow() {
        edited.values().forEach(OpenFile::saveNow);
    }

    /** What cannot be written is tried once and not again: a full disk would keep a window open for ever. */
    void whenSaved(Runnable then) {
        saveNow();
        whenQuiet(then);
    }

    private void whenQuiet(Runnable then) {
        edited.values().forEach(OpenFile::savePending);
        if (edited.values().stream().allMatch(OpenFile::isQuiet)) {
            then.run();
        } else {
            jobs.later(ASK_AGAIN_MILLIS, () -> whenQuiet(then));
        }
    }

    /** Whether something is in no file, though somebody may want it there: what was deleted outside is a draft. */
    boolean hasUnsaved() {
        return edited.values().stream().map(file -> file.stateProperty().get()).anyMatch(state -> switch (state) {
            case SaveState.Saved _, SaveState.ReadOnly _, SaveState.Gone _ -> false;
            case SaveState.Pending _, SaveState.Saving _, SaveState.ConflictOutside _, SaveState.NotSaved _ -> true;
        });
    }
}
