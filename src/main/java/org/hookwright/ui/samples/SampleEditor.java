package org.hookwright.ui.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.language.Sentence;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.samples.SampleFiles.Reading;
import org.jspecify.annotations.Nullable;

/** One sample being edited, as fields and as text, both of which say the same; written when the keys have rested. */
final class SampleEditor {
    private static final System.Logger LOG = System.getLogger(SampleEditor.class.getName());
    private static final long READ_AFTER_MILLIS = 150;
    private static final long WRITE_AFTER_MILLIS = 300;

    private final SampleFiles files;
    private final Jobs jobs;
    private final Latest reading;
    private final Latest writing;
    private final Runnable written;
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>(this, "text", "");
    private final ReadOnlyObjectWrapper<@Nullable Ticket> ticket = new ReadOnlyObjectWrapper<>(this, "ticket");
    private final ReadOnlyObjectWrapper<EditState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new EditState.Saved());
    private final Map<Path, String> unfinished = new LinkedHashMap<>();
    private Optional<Stored.Readable<Ticket>> was = Optional.empty();
    private int writes;

    /** @param written told when a file was written */
    SampleEditor(SampleFiles files, Jobs jobs, Runnable written) {
        this.files = files;
        this.jobs = jobs;
        this.reading = new Latest(jobs);
        this.writing = new Latest(jobs);
        this.written = written;
    }

    /** The text of the file as it is edited. */
    ReadOnlyObjectProperty<String> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What the text says; while it is broken, what it said last. */
    ReadOnlyObjectProperty<@Nullable Ticket> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EditState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Opens another file, writing at once what is pending in the former one. */
    void open(@Nullable Stored<Ticket> stored) {
        saveNow();
        keepUnfinished();
        was = Optional.empty();
        state.set(new EditState.Saved());
        ticket.set(null);
        if (stored == null) {
            reading.cancel();
            text.set("");
            return;
        }
        if (stored instanceof Stored.Readable<Ticket> readable) {
            was = Optional.of(readable);
            ticket.set(readable.value());
        }
        reading.wait(_ -> files.text(stored.file()), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var read) -> {
                    text.set(read);
                    takeUp(stored.file());
                }
                case Outcome.Failed<String>(var cause) -> failed(cause);
            }
        });
    }

    /** What is no ticket as it stands cannot be written, and is kept here until its file is looked at again. */
    private void keepUnfinished() {
        if (state.get() instanceof EditState.Broken) {
            was.ifPresent(before -> unfinished.put(before.file(), text.get()));
        }
    }

    private void takeUp(Path file) {
        String kept = unfinished.remove(file);
        if (kept != null) {
            type(kept);
        }
    }

    /** Whether something is about to be written, or being written. */
    boolean isPending() {
        return writes > 0 || state.get() instanceof EditState.Pending;
    }

    /** A sample that is not a ticket as it stands, if there is one. */
    Optional<String> unfinished() {
        Optional<Path> file = state.get() instanceof EditState.Broken
                ? was.map(Stored.Readable::file)
                : unfinished.keySet().stream().findFirst();
        return file.map(path -> String.valueOf(path.getFileName()));
    }

    /** Takes what the file says now if nothing is being edited here. */
    void follow(Stored.Readable<Ticket> now) {
        boolean same = was.filter(before -> before.stamp().equals(now.stamp())).isPresent();
        if (!same && state.get() instanceof EditState.Saved) {
            open(now);
        }
    }

    /** The text was edited. */
    void type(String now) {
        if (now.equals(text.get()) || was.isEmpty()) {
            return;
        }
        text.set(now);
        state.set(new EditState.Pending());
        reading.computeAfter(READ_AFTER_MILLIS, _ -> files.read(now), outcome -> {
            switch (outcome) {
                case Outcome.Done<Reading>(var read) -> take(read);
                case Outcome.Failed<Reading>(var cause) -> failed(cause);
            }
        });
    }

    /** A field of the form was edited. */
    void set(TicketField field, String value) {
        Ticket before = ticket.get();
        if (before != null) {
            change(field.with(before, value));
        }
    }

    void rename(String name) {
        Ticket before = ticket.get();
        if (before != null && !name.isBlank()) {
            change(new Ticket(name.strip(), before.values()));
        }
    }

    void keepMine() {
        Ticket mine = ticket.get();
        if (mine != null) {
            was.ifPresent(before -> write(before, mine, true));
        }
    }

    void loadTheirs() {
        if (state.get() instanceof EditState.Conflict(var theirs)) {
            state.set(new EditState.Saved());
            open(theirs);
        }
    }

    /** Writes at once what is pending. */
    void saveNow() {
        Ticket mine = ticket.get();
        if (state.get() instanceof EditState.Pending && mine != null) {
            writing.cancel();
            was.ifPresent(before -> write(before, mine, false));
        }
    }

    private void change(Ticket after) {
        if (after.equals(ticket.get()) || was.isEmpty() || state.get() instanceof EditState.Broken) {
            return;
        }
        ticket.set(after);
        state.set(new EditState.Pending());
        reading.compute(_ -> files.written(after), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var now) -> {
                    text.set(now);
                    writeLater();
                }
                case Outcome.Failed<String>(var cause) -> failed(cause);
            }
        });
    }

    private void take(Reading read) {
        switch (read) {
            case Reading.Sound(var now) -> {
                ticket.set(now);
                writeLater();
            }
            case Reading.Broken(var why, var line) -> {
                writing.cancel();
                state.set(new EditState.Broken(why, line));
            }
        }
    }

    private void writeLater() {
        writing.computeAfter(WRITE_AFTER_MILLIS, _ -> true, _ -> saveNow());
    }

    private void write(Stored.Readable<Ticket> before, Ticket mine, boolean always) {
        writes++;
        jobs.wait(_ -> always ? files.overwrite(before.file(), mine) : files.save(before, mine), outcome -> {
            writes--;
            switch (outcome) {
                case Outcome.Done<SaveOutcome<Ticket>>(var saved) -> ended(before, mine, saved);
                case Outcome.Failed<SaveOutcome<Ticket>>(var cause) -> failed(cause);
            }
        });
    }

    private void ended(Stored.Readable<Ticket> before, Ticket mine, SaveOutcome<Ticket> outcome) {
        boolean stillOpen = was.filter(before::equals).isPresent();
        switch (outcome) {
            case SaveOutcome.Saved<Ticket>(var stored) -> {
                if (stillOpen) {
                    was = Optional.of(stored);
                    if (mine.equals(ticket.get())) {
                        state.set(new EditState.Saved());
                    } else {
                        writeLater();
                    }
                }
                written.run();
            }
            case SaveOutcome.ChangedOutside<Ticket>(var theirs) -> {
                if (stillOpen) {
                    state.set(new EditState.Conflict(theirs));
                }
            }
            case SaveOutcome.NotSaved<Ticket>(var why) -> state.set(new EditState.NotSaved(why));
        }
    }

    private void failed(Exception cause) {
        LOG.log(System.Logger.Level.ERROR, "A sample cannot be read or written", cause);
        state.set(new EditState.NotSaved(Sentence.of("samples.file.failed", String.valueOf(cause.getMessage()))));
    }
}
