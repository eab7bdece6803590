package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.store.Contents;
import org.hookwright.store.Stored;
import org.hookwright.task.Jobs;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The open workspace as every screen sees it: what there is, what is chosen, the call that is edited. */
public final class Desk {
    private final Files files;
    private final Reading reading;
    private final OpenFiles edited;
    private final Shelf<Workflow> workflows = new Shelf<>();
    private final Shelf<Ticket> tickets = new Shelf<>();
    private final Shelf<Environment> environments = new Shelf<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenFile> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final Focus focus = new Focus();
    private final Editing editing = new Editing(focus, this::canChange, this::keep);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private Consumer<Workflow> reloaded = _ -> {};

    public Desk(Files files, Drafts drafts, Jobs jobs) {
        this.files = files;
        this.reading = new Reading(files, jobs, this::fill);
        this.edited = new OpenFiles(files, drafts, jobs, this::written);
    }

    /** What the workspace is called. */
    public String name() {
        return files.name();
    }

    public Shelf<Workflow> workflows() {
        return workflows;
    }

    public Shelf<Ticket> tickets() {
        return tickets;
    }

    public Shelf<Environment> environments() {
        return environments;
    }

    /** Whether the workspace has been read for the first time. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Why the workspace's folder cannot be read or watched, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> troubleProperty() {
        return reading.troubleProperty();
    }

    /** The workflow that is open, as it is edited; null where none is, or its file cannot be read. */
    public ReadOnlyObjectProperty<@Nullable Workflow> workflowProperty() {
        return focus.workflowProperty();
    }

    /** What of the open workflow is chosen. */
    public ReadOnlyObjectProperty<Spot> spotProperty() {
        return focus.spotProperty();
    }

    /** The call that is edited: the chosen step, or null where that is no call. */
    public ReadOnlyObjectProperty<@Nullable Call> callProperty() {
        return focus.callProperty();
    }

    /** The file of the open workflow. Changes when another one is opened, before the call does. */
    public ObservableValue<@Nullable Path> fileProperty() {
        return open.map(OpenFile::file);
    }

    public ObservableValue<@Nullable Ticket> ticketProperty() {
        return tickets.chosenProperty().map(Desk::valueOf);
    }

    public ObservableValue<Environment> environmentProperty() {
        return environments.chosenProperty().map(Desk::valueOf).orElse(Environment.NONE);
    }

    /** The names of the secrets that the environment needs. */
    public ObservableValue<List<String>> secretNamesProperty() {
        return environmentProperty().map(Environment::secrets);
    }

    public ObservableValue<SaveState> saveStateProperty() {
        return open.flatMap(OpenFile::stateProperty).orElse(new SaveState.Saved());
    }

    /** What undo would take back, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> undoNameProperty() {
        return editing.steps().undoNameProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Sentence> redoNameProperty() {
        return editing.steps().redoNameProperty();
    }

    /** Reads the workspace; opens the workflow of this file when it is there, the first one otherwise. */
    public void open(@Nullable Path wanted) {
        reading.start(() -> {
            if (open.get() == null) {
                chooseFirst(wanted);
            }
            ready.set(true);
        });
    }

    /** Reads the workspace again, because something in it has changed. */
    public void reload() {
        reload(() -> {});
    }

    /** Reads the workspace again, then runs {@code then} with the new lists in place. */
    public void reload(Runnable then) {
        reading.start(then);
    }

    /** Has someone told of the open workflow when its file was changed outside and the new state is shown. */
    public void onReloaded(Consumer<Workflow> heard) {
        reloaded = heard;
    }

    /** Opens a workflow, writing at once what is pending in the one that was open. */
    public void chooseWorkflow(Path file) {
        saveNow();
        editing.steps().forget();
        focus.forgetStep();
        workflows.find(file).ifPresent(stored -> {
            workflows.choose(stored);
            switch (stored) {
                case Stored.Readable<Workflow> readable -> edit(edited.of(readable));
                case Stored.Unreadable<Workflow> _ -> close();
            }
        });
    }

    public void chooseTicket(Path file) {
        tickets.find(file).filter(stored -> valueOf(stored) != null).ifPresent(tickets::choose);
    }

    public void chooseEnvironment(@Nullable Path file) {
        environments.choose(file == null ? null : environments.find(file).orElse(null));
    }

    /** Changes the call, as one step that can be undone. */
    public void edit(Sentence name, UnaryOperator<Call> change) {
        editing.call(name, change, false);
    }

    /** Changes the call by a key: keys that follow each other under one name are undone together. */
    public void type(Sentence name, UnaryOperator<Call> change) {
        editing.call(name, change, true);
    }

    /**
     * Takes what was typed in the body, which the editor undoes by itself.
     *
     * @return whether the body now says so: a file that can only be looked at takes nothing
     */
    public boolean typeBody(String text) {
        return editing.body(text);
    }

    /** Gives the open workflow another name. */
    public void rename(String name) {
        if (!name.isBlank()) {
            editWorkflow(Sentence.of("desk.edit.rename"), before -> before.named(name.strip()));
        }
    }

    /** Changes the workflow as a whole, as one step that can be undone. */
    public void editWorkflow(Sentence name, UnaryOperator<Workflow> change) {
        editing.workflow(name, change, null, false);
    }

    /** The same, and chooses a part of the changed workflow. Undo chooses again what was chosen before. */
    public void editWorkflow(Sentence name, UnaryOperator<Workflow> change, Spot then) {
        editing.workflow(name, change, then, false);
    }

    /** Changes the workflow by a key: keys that follow each other under one name are undone together. */
    public void typeWorkflow(Sentence name, UnaryOperator<Workflow> change) {
        editing.workflow(name, change, null, true);
    }

    /** Chooses the part that is edited; a place that holds no step is left alone. */
    public void choose(Spot spot) {
        focus.choose(spot);
    }

    public void undo() {
        editing.undo();
    }

    public void redo() {
        editing.redo();
    }

    /** Writes at once what is pending. */
    public void saveNow() {
        edited.saveNow();
    }

    /** Writes what is pending, then runs {@code then}, whether or not all could be written. */
    public void whenSaved(Runnable then) {
        edited.whenSaved(then);
    }

    /** Whether something that was edited here is in no file. */
    public boolean hasUnsaved() {
        return edited.hasUnsaved();
    }

    /** Writes the open workflow's file anew that was deleted outside. */
    public void writeAgain() {
        OpenFile file = open.get();
        if (file != null) {
            edited.writeAgain(file);
        }
    }

    /** Takes a draft of an earlier sitting for a file's workflow; it is written as if it had been typed now. */
    public void restore(Path file, Workflow draft) {
        chooseWorkflow(file);
        if (focus.workflowProperty().get() != null && file.equals(fileProperty().getValue()) && canChange()) {
            editing.put(draft);
        }
    }

    /** Forgets a workflow whose file was deleted here; when it is the open one, its neighbour is opened. */
    public void letGo(Path file) {
        edited.letGo(file);
        int place = workflows.indexOf(file);
        if (file.equals(fileProperty().getValue()) || isChosen(file)) {
            close();
            workflows.choose(null);
            reload(() -> openNear(place));
        } else {
            reload();
        }
    }

    /** Ends a conflict by writing what is here over what is there. */
    public void keepMine() {
        OpenFile file = open.get();
        if (file != null) {
            file.keepMine();
        }
    }

    /** Ends a conflict by taking what the file says. */
    public void loadTheirs() {
        OpenFile file = open.get();
        if (file != null && file.stateProperty().get() instanceof SaveState.ConflictOutside(var theirs)) {
            workflows.replace(theirs);
            edited.letGo(file.file());
            if (theirs instanceof Stored.Readable<Workflow> readable) {
                editing.steps().forget();
                edit(edited.of(readable));
            } else {
                close();
            }
        }
    }

    private boolean canChange() {
        return !(saveStateProperty().getValue() instanceof SaveState.ReadOnly);
    }

    private void keep(Workflow after) {
        OpenFile file = open.get();
        if (file != null) {
            edited.change(file, after);
        }
    }

    private void edit(OpenFile file) {
        focus.leave();
        open.set(file);
        focus.show(file.now());
    }

    private void close() {
        open.set(null);
        focus.close();
    }

    private void written(Stored.Readable<Workflow> stored) {
        reading.wrote();
        workflows.replace(stored);
    }

    private boolean isChosen(Path file) {
        Stored<Workflow> chosen = workflows.chosenProperty().get();
        return chosen != null && chosen.file().equals(file);
    }

    /** Opens the workflow that stands at a place of the list now, or the last one. */
    private void openNear(int place) {
        List<Stored<Workflow>> all = workflows.all();
        if (open.get() == null && !all.isEmpty()) {
            chooseWorkflow(all.get(Math.clamp(place, 0, all.size() - 1)).file());
        }
    }

    private void chooseFirst(@Nullable Path wanted) {
        Path file = wanted != null && workflows.find(wanted).isPresent()
                ? wanted
                : workflows.readable().stream()
                        .map(Stored.Readable::file)
                        .findFirst()
                        .orElse(null);
        if (file != null) {
            chooseWorkflow(file);
        }
        tickets.readable().stream().findFirst().ifPresent(tickets::choose);
        environments.readable().stream().findFirst().ifPresent(environments::choose);
    }

    private void fill(Contents contents) {
        workflows.fill(contents.workflows());
        tickets.fill(contents.tickets());
        environments.fill(contents.environments());
        follow();
    }

    /** Shows what the open file says now, when it was changed outside and nothing was edited here. */
    private void follow() {
        OpenFile file = open.get();
        if (file != null) {
            file.follow(workflows.find(file.file()).orElse(null)).ifPresent(theirs -> show(file, theirs));
        }
    }

    private void show(OpenFile file, Stored.Readable<Workflow> theirs) {
        boolean other = !theirs.value().equals(file.now());
        file.load(theirs);
        if (other) {
            editing.steps().forget();
            edit(file);
            reloaded.accept(theirs.value());
        }
    }

    private static <T> @Nullable T valueOf(Stored<T> stored) {
        return switch (stored) {
            case Stored.Readable<T> readable -> readable.value();
            case Stored.Unreadable<T> _ -> null;
        };
    }
}
