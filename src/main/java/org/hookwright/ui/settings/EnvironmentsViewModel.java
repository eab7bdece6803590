package org.hookwright.ui.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.desk.Namesakes;
import org.jspecify.annotations.Nullable;

/** The environment that is looked at, and its values as rows. */
public final class EnvironmentsViewModel {
    private final ObservableList<EnvironmentEntry> entries;
    private final EnvironmentShelf shelf;
    private final ObjectProperty<@Nullable EnvironmentEntry> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ObservableList<Variable> variables = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    private final NetworkViewModel network;

    /** What the chosen environment is to say; it may not be in its file yet. */
    private Environment newest = Environment.NONE;

    public EnvironmentsViewModel(
            ObservableList<EnvironmentEntry> entries,
            EnvironmentShelf shelf,
            NetworkOutlook outlook,
            Supplier<Instant> now) {
        this.entries = entries;
        this.shelf = shelf;
        network = new NetworkViewModel(outlook, changed -> keep(newest.with(changed)), now);
        entries.addListener((ListChangeListener<EnvironmentEntry>) _ -> follow());
        chosen.subscribe(this::show);
        follow();
    }

    public ObservableList<EnvironmentEntry> entries() {
        return entries;
    }

    public ObjectProperty<@Nullable EnvironmentEntry> chosenProperty() {
        return chosen;
    }

    /** Looks at the environment of a file; at the same as before where there is none. */
    public void look(@Nullable Path file) {
        if (file != null) {
            of(file).ifPresent(chosen::set);
        }
    }

    /** An environment's name as the chooser shows it. */
    String title(EnvironmentEntry entry) {
        return Namesakes.among(entries.stream().map(one -> one.environment().name()))
                .apart(entry.environment().name(), entry.file());
    }

    /** The chosen environment's values, in the order of its file. */
    public ObservableList<Variable> variables() {
        return variables;
    }

    /** How the chosen environment's targets are reached. */
    public NetworkViewModel network() {
        return network;
    }

    /** Why the rows are not saved as they stand, or null. */
    public ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void add(String name) {
        if (!name.isBlank()) {
            shelf.add(name.strip());
        }
    }

    public void delete() {
        EnvironmentEntry entry = chosen.get();
        if (entry != null) {
            shelf.delete(entry.file());
        }
    }

    /** Adds a row; it is saved once it has a name. */
    public void addVariable() {
        variables.add(new Variable("", ""));
    }

    public void removeVariable(int index) {
        variables.remove(index);
        save();
    }

    public void change(int index, Variable variable) {
        if (!variables.get(index).equals(variable)) {
            variables.set(index, variable);
            save();
        }
    }

    private void save() {
        EnvironmentEntry entry = chosen.get();
        problem.set(trouble());
        if (entry == null || problem.get() != null) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Variable variable : variables) {
            if (!variable.name().isEmpty()) {
                values.put(variable.name(), variable.value());
            }
        }
        keep(newest.with(values));
    }

    private void keep(Environment changed) {
        EnvironmentEntry entry = chosen.get();
        if (entry != null && entry.trouble() == null && !changed.equals(newest)) {
            newest = changed;
            shelf.save(entry.file(), changed);
        }
    }

    private @Nullable Sentence trouble() {
        List<String> names = new ArrayList<>();
        for (Variable variable : variables) {
            if (!variable.name().isEmpty() && !variable.isNameable()) {
                return Sentence.of("settings.environment.bad-name", variable.name());
            }
            if (!variable.name().isEmpty() && names.contains(variable.name())) {
                return Sentence.of("settings.environment.same-name", variable.name());
            }
            names.add(variable.name());
        }
        return null;
    }

    private void follow() {
        EnvironmentEntry now = chosen.get();
        Optional<EnvironmentEntry> same = now == null ? Optional.empty() : of(now.file());
        chosen.set(same.orElseGet(() -> entries.isEmpty() ? null : entries.getFirst()));
    }

    private Optional<EnvironmentEntry> of(Path file) {
        return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
    }

    /** Rows that are being written stay as they are while the file says nothing else. */
    private void show(@Nullable EnvironmentEntry entry) {
        newest = entry == null ? Environment.NONE : entry.environment();
        network.show(entry == null ? "" : entry.file(), newest.network());
        List<Variable> wanted = new ArrayList<>();
        if (entry != null) {
            entry.environment().variables().forEach((name, value) -> wanted.add(new Variable(name, value)));
        }
        List<Variable> named =
                variables.stream().filter(row -> !row.name().isEmpty()).toList();
        if (!named.equals(wanted)) {
            variables.setAll(wanted);
        }
    }
}
