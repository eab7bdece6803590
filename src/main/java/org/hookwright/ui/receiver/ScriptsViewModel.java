package org.hookwright.ui.receiver;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.KeptScript;
import org.hookwright.ui.desk.Namesakes;
import org.jspecify.annotations.Nullable;

/** The scripts of the workspace, and the one that is gone by. What is edited in its rows is kept as it is typed. */
public final class ScriptsViewModel {
    private final ScriptShelf shelf;
    private final ScriptViewModel rows;
    private final Supplier<String> newName;
    private final ObservableList<ScriptEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ScriptEntry> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private Consumer<Optional<Path>> remember = _ -> {};
    private boolean making;

    /**
     * None is known yet.
     *
     * @param newName gives the name of one that nobody has named yet
     */
    public ScriptsViewModel(ScriptShelf shelf, ScriptViewModel rows, Supplier<String> newName) {
        this.shelf = shelf;
        this.rows = rows;
        this.newName = newName;
        rows.onEdit(this::edited);
    }

    /** The rules of the chosen one. */
    public ScriptViewModel rows() {
        return rows;
    }

    /** All that can be read, by name. */
    public ObservableList<ScriptEntry> entries() {
        return entries;
    }

    /** The one that is gone by, as it was when it was chosen or read last; null for none. */
    public ReadOnlyObjectProperty<@Nullable ScriptEntry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The chosen one's name. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Why a script's file cannot be read. */
    public ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** A script's name as the chooser shows it. */
    String title(ScriptEntry entry) {
        return Namesakes.among(entries.stream().map(one -> one.script().name()))
                .apart(entry.script().name(), entry.file());
    }

    /** Hears which is chosen from now on. */
    public void onChoice(Consumer<Optional<Path>> heard) {
        remember = heard;
    }

    /** Takes in what lies in the folder now; the chosen one is followed where its file says something else. */
    public void show(List<ScriptEntry> found, Optional<Sentence> unreadable) {
        trouble.set(unreadable);
        ScriptEntry was = chosen.get();
        entries.setAll(found);
        if (was == null) {
            return;
        }
        Optional<ScriptEntry> now =
                found.stream().filter(entry -> entry.file().equals(was.file())).findFirst();
        if (now.isEmpty()) {
            take(null);
        } else if (!now.get().script().equals(current(was))) {
            take(now.get());
        } else {
            chosen.set(now.get());
            name.set(now.get().script().name());
        }
    }

    /** Goes by another, or by none. */
    public void choose(@Nullable ScriptEntry entry) {
        ScriptEntry was = chosen.get();
        if (entry == null ? was != null : was == null || !entry.file().equals(was.file())) {
            take(entry);
            remember.accept(Optional.ofNullable(entry).map(ScriptEntry::file));
        }
    }

    /** Goes by the one of this file, if it is there: what was chosen when the program was left. */
    public void chooseAgain(Path file) {
        entries.stream().filter(entry -> entry.file().equals(file)).findFirst().ifPresent(this::choose);
    }

    /** Begins a new one, with one rule. */
    public void create() {
        choose(null);
        rows.add();
    }

    /** Goes by a copy of the chosen one. */
    public void duplicate() {
        ScriptEntry entry = chosen.get();
        if (entry != null) {
            KeptScript script = current(entry);
            shelf.add(script.named(free(script.name())), this::made);
        }
    }

    public void rename(String newName) {
        ScriptEntry entry = chosen.get();
        if (entry != null && !newName.isBlank() && !newName.strip().equals(entry.script().name())) {
            keep(new ScriptEntry(entry.file(), current(entry).named(newName.strip())));
        }
    }

    public void delete() {
        ScriptEntry entry = chosen.get();
        if (entry != null) {
            choose(null);
            entries.remove(entry);
            shelf.delete(entry.file());
        }
    }

    private void take(@Nullable ScriptEntry entry) {
        chosen.set(entry);
        name.set(entry == null ? "" : entry.script().name());
        rows.load(
                entry == null ? List.of() : entry.script().rules(),
                entry == null ? 0 : entry.script().seed());
    }

    private void edited() {
        ScriptEntry entry = chosen.get();
        if (entry != null) {
            keep(new ScriptEntry(entry.file(), current(entry)));
        } else if (!making && !rows.rows().isEmpty()) {
            make();
        }
    }

    /** The name, with a number behind it where another has it. */
    private String free(String wished) {
        Set<String> taken = new HashSet<>();
        entries.forEach(entry -> taken.add(entry.script().name()));
        String free = wished;
        for (int number = 2; taken.contains(free); number++) {
            free = wished + ' ' + number;
        }
        return free;
    }

    private void make() {
        making = true;
        shelf.add(new KeptScript(free(newName.get()), rows.seed(), rows.written()), file -> {
            making = false;
            made(file);
        });
    }

    /** What was typed while the file was made is written on top. */
    private void made(Path file) {
        ScriptEntry entry = entries.stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return;
        }
        if (chosen.get() == null && !rows.rows().isEmpty()) {
            chosen.set(entry);
            name.set(entry.script().name());
            remember.accept(Optional.of(file));
            if (!current(entry).equals(entry.script())) {
                edited();
            }
        } else {
            choose(entry);
        }
    }

    /** The chosen one with what its rows say now. */
    private KeptScript current(ScriptEntry entry) {
        return entry.script().with(rows.written(), rows.seed());
    }

    private void keep(ScriptEntry changed) {
        int index = 0;
        for (ScriptEntry entry : entries) {
            if (entry.file().equals(changed.file())) {
                entries.set(index, changed);
                break;
            }
            index++;
        }
        chosen.set(changed);
        name.set(changed.script().name());
        shelf.save(changed.file(), changed.script());
    }
}
