package org.hookwright.ui.workflows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Which workflows are shown, which is chosen, which is being named. */
public final class WorkflowsViewModel {
    private final ObservableList<WorkflowEntry> entries;
    private final FilteredList<WorkflowEntry> shown;
    private final ObservableValue<@Nullable Path> chosen;
    private final Shelf shelf;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<@Nullable Path> naming = new ReadOnlyObjectWrapper<>(this, "naming");

    /**
     * @param entries all workflows, in the order they are to be shown
     * @param chosen the file that is open in the desk
     */
    public WorkflowsViewModel(
            ObservableList<WorkflowEntry> entries, ObservableValue<@Nullable Path> chosen, Shelf shelf) {
        this.entries = entries;
        this.chosen = chosen;
        this.shelf = shelf;
        shown = new FilteredList<>(entries);
        query.subscribe(text -> shown.setPredicate(text.isBlank() ? null : entry -> entry.answers(text)));
    }

    /** Those that answer the search. */
    public ObservableList<WorkflowEntry> shown() {
        return shown;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableValue<@Nullable Path> chosenProperty() {
        return chosen;
    }

    /** The file whose name is being written in the list, or null. */
    public ReadOnlyObjectProperty<@Nullable Path> namingProperty() {
        return naming.getReadOnlyProperty();
    }

    public ObservableValue<Integer> countProperty() {
        return Bindings.size(entries).map(Number::intValue);
    }

    /** Whether the list is empty because nothing answers the search, rather than because there is nothing. */
    public ObservableValue<Boolean> searchedInVainProperty() {
        return Bindings.createBooleanBinding(() -> shown.isEmpty() && !entries.isEmpty(), shown, entries);
    }

    /** The chosen workflow's place among those shown, or -1. */
    public int chosenIndex() {
        Path file = chosen.getValue();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).file().equals(file)) {
                return i;
            }
        }
        return -1;
    }

    public void choose(WorkflowEntry entry) {
        if (!entry.file().equals(chosen.getValue())) {
            shelf.choose(entry.file());
        }
    }

    public void add() {
        query.set("");
        shelf.add();
    }

    public List<Shelf.Example> gallery() {
        return shelf.gallery();
    }

    public void addFromGallery(Shelf.Example example) {
        query.set("");
        shelf.addFromGallery(example.id());
    }

    public void duplicate(WorkflowEntry entry) {
        if (entry.trouble() == null) {
            shelf.duplicate(entry.file());
        }
    }

    public void delete(WorkflowEntry entry) {
        shelf.delete(entry.file());
    }

    public void reveal(WorkflowEntry entry) {
        shelf.reveal(entry.file());
    }

    /** Starts writing a new name in the list. A file that cannot be read has no name of its own to change. */
    public void startNaming(WorkflowEntry entry) {
        if (entry.trouble() == null) {
            naming.set(entry.file());
        }
    }

    public void stopNaming() {
        naming.set(null);
    }

    /** Takes the written name; an empty one leaves the old. */
    public void name(String name) {
        Path file = naming.get();
        naming.set(null);
        String wanted = name.strip();
        if (file != null && !wanted.isEmpty() && !wanted.equals(nameOf(file).orElse(""))) {
            shelf.rename(file, wanted);
        }
    }

    private Optional<String> nameOf(Path file) {
        return entries.stream()
                .filter(entry -> entry.file().equals(file))
                .map(WorkflowEntry::name)
                .findFirst();
    }
}
