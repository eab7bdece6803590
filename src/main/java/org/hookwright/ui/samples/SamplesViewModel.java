package org.hookwright.ui.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.task.Work;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Namesakes;
import org.hookwright.ui.desk.Unsaved;
import org.jspecify.annotations.Nullable;

/** All samples, and the one that is edited. */
public final class SamplesViewModel implements Unsaved {
    private static final System.Logger LOG = System.getLogger(SamplesViewModel.class.getName());
    private static final String TOPIC = "samples";

    private final ObservableList<Stored<Ticket>> stored;
    private final SampleFiles files;
    private final Jobs jobs;
    private final Messages messages;
    private final Language language;
    private final Runnable changed;
    private final SampleEditor editor;
    private final ObservableList<Sample> samples = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Sample> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private @Nullable Path wanted;

    /**
     * @param stored every sample of the workspace, those that cannot be read included
     * @param changed told when a file was written, made or taken away, so that the workspace is read again
     */
    public SamplesViewModel(
            ObservableList<Stored<Ticket>> stored,
            SampleFiles files,
            Jobs jobs,
            Messages messages,
            Language language,
            Runnable changed) {
        this.stored = stored;
        this.files = files;
        this.jobs = jobs;
        this.messages = messages;
        this.language = language;
        this.changed = changed;
        this.editor = new SampleEditor(files, jobs, changed);
        stored.addListener((ListChangeListener<Stored<Ticket>>) _ -> fill());
        fill();
    }

    ObservableList<Sample> samples() {
        return samples;
    }

    ReadOnlyObjectProperty<@Nullable Sample> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> textProperty() {
        return editor.textProperty();
    }

    ReadOnlyObjectProperty<@Nullable Ticket> ticketProperty() {
        return editor.ticketProperty();
    }

    public ReadOnlyObjectProperty<EditState> stateProperty() {
        return editor.stateProperty();
    }

    /** Whether the chosen sample can be changed: its file could be read. */
    ObservableValue<Boolean> canEditProperty() {
        return editor.ticketProperty().map(_ -> true).orElse(false);
    }

    /** Chooses the sample of a file, as the ticket of the design screen. */
    public void choose(Path file) {
        samples.stream()
                .filter(sample -> sample.file().equals(file))
                .findFirst()
                .ifPresent(this::choose);
    }

    void choose(@Nullable Sample sample) {
        if (sample != null && !sample.equals(chosen.get())) {
            boolean other = chosen.get() == null || !chosen.get().file().equals(sample.file());
            chosen.set(sample);
            if (other) {
                editor.open(storedAt(sample.file()).orElse(null));
            }
        }
    }

    public void type(String text) {
        editor.type(text);
    }

    public void set(TicketField field, String value) {
        editor.set(field, value);
    }

    public void rename(String name) {
        editor.rename(name);
    }

    public void keepMine() {
        editor.keepMine();
    }

    public void loadTheirs() {
        editor.loadTheirs();
    }

    /** Writes at once what is pending, as when the screen is left. */
    @Override
    public void saveNow() {
        editor.saveNow();
    }

    @Override
    public boolean isQuiet() {
        return !editor.isPending();
    }

    @Override
    public Optional<Sentence> loss() {
        return editor.unfinished().map(name -> Sentence.of("samples.quit.unfinished", name));
    }

    /** Makes a sample with the usual fields, and chooses it. */
    public void add() {
        Map<String, Object> requester = new LinkedHashMap<>();
        requester.put("name", "");
        requester.put("email", "");
        requester.put("vip_user", false);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "INC-1");
        fields.put("id_numeric", 1);
        fields.put("subject", language.texts().of("samples.new.subject"));
        fields.put("status", "Open");
        fields.put("priority", "Low");
        fields.put("requester", requester);
        create(new Ticket(language.texts().of("samples.new.name"), Map.of("ticket", fields)));
    }

    public void duplicate() {
        Ticket ticket = editor.ticketProperty().get();
        if (ticket != null) {
            create(new Ticket(language.texts().of("samples.new.copy", ticket.name()), ticket.values()));
        }
    }

    /** Takes the chosen sample away; a message offers to put it back. */
    public void delete() {
        Sample sample = chosen.get();
        if (sample == null) {
            return;
        }
        int index = samples.indexOf(sample);
        Path next = samples.size() < 2
                ? null
                : samples.get(index == 0 ? 1 : index - 1).file();
        start(_ -> files.delete(sample.file()), deletion -> {
            deletion.why().ifPresent(this::say);
            if (deletion.kept().isPresent()) {
                wanted = next;
                changed.run();
                messages.showPassing(Message.of(
                        TOPIC,
                        Message.Level.PLAIN,
                        Sentence.of("samples.deleted.text", sample.name()),
                        new Message.Action(Sentence.of("samples.deleted.undo"), () -> restore(deletion))));
            }
        });
    }

    private void restore(Workspace.Deletion deletion) {
        start(_ -> files.restore(deletion), why -> {
            why.ifPresent(this::say);
            wanted = deletion.file();
            changed.run();
        });
    }

    private void create(Ticket ticket) {
        start(_ -> files.create(ticket), outcome -> {
            switch (outcome) {
                case SaveOutcome.Saved<Ticket>(var made) -> {
                    wanted = made.file();
                    changed.run();
                }
                case SaveOutcome.NotSaved<Ticket>(var why) -> say(why);
                case SaveOutcome.ChangedOutside<Ticket> _ -> changed.run();
            }
        });
    }

    private <T> void start(Work<T> work, Consumer<T> then) {
        jobs.wait(work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(var value) -> then.accept(value);
                case Outcome.Failed<T>(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "A sample's file", cause);
                    say(Sentence.of("samples.file.failed", String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    private void say(Sentence trouble) {
        messages.show(Message.of(TOPIC, Message.Level.DANGER, trouble));
    }

    private void fill() {
        Sample before = chosen.get();
        samples.setAll(listed());
        Path file = wanted != null && storedAt(wanted).isPresent() ? wanted : before == null ? null : before.file();
        if (file != null && file.equals(wanted)) {
            wanted = null;
        }
        Sample now = samples.stream()
                .filter(sample -> sample.file().equals(file))
                .findFirst()
                .orElse(samples.isEmpty() ? null : samples.getFirst());
        if (now == null) {
            chosen.set(null);
            editor.open(null);
        } else if (before != null && before.file().equals(now.file())) {
            chosen.set(now);
            storedAt(now.file()).ifPresent(this::follow);
        } else {
            chosen.set(now);
            editor.open(storedAt(now.file()).orElse(null));
        }
    }

    private List<Sample> listed() {
        List<Sample> all = stored.stream().map(Sample::of).toList();
        Namesakes namesakes = Namesakes.among(all.stream().map(Sample::label));
        return all.stream()
                .map(sample -> namesakes.has(sample.label()) ? sample.withFile() : sample)
                .toList();
    }

    private void follow(Stored<Ticket> now) {
        switch (now) {
            case Stored.Readable<Ticket> readable -> editor.follow(readable);
            case Stored.Unreadable<Ticket> unreadable -> {
                if (editor.stateProperty().get() instanceof EditState.Saved) {
                    editor.open(unreadable);
                }
            }
        }
    }

    private Optional<Stored<Ticket>> storedAt(Path file) {
        return stored.stream().filter(one -> one.file().equals(file)).findFirst();
    }
}
