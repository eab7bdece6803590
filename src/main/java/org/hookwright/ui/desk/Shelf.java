package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.store.Stored;
import org.jspecify.annotations.Nullable;

/** One kind of file of the workspace: all there are, and the one that is chosen. */
public final class Shelf<T> {
    private final ObservableList<Stored<T>> all = FXCollections.observableArrayList();
    private final ObservableList<Stored<T>> view = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<@Nullable Stored<T>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");

    /** Every file of this kind in the order of the list, those that cannot be read included. */
    public ObservableList<Stored<T>> all() {
        return view;
    }

    public ReadOnlyObjectProperty<@Nullable Stored<T>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Optional<Stored<T>> find(Path file) {
        return all.stream().filter(stored -> stored.file().equals(file)).findFirst();
    }

    /** A file's place in the list, or -1. */
    int indexOf(Path file) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).file().equals(file)) {
                return i;
            }
        }
        return -1;
    }

    /** The values of all files that can be read. */
    public List<T> values() {
        return readable().stream().map(Stored.Readable::value).toList();
    }

    /** All files that can be read. */
    public List<Stored.Readable<T>> readable() {
        return all.stream()
                .<Stored.Readable<T>>mapMulti((stored, into) -> {
                    if (stored instanceof Stored.Readable<T> readable) {
                        into.accept(readable);
                    }
                })
                .toList();
    }

    void choose(@Nullable Stored<T> stored) {
        chosen.set(stored);
    }

    /** Takes what the folder holds now; what was chosen stays chosen where it is still there. */
    void fill(List<Stored<T>> now) {
        Stored<T> before = chosen.get();
        if (!all.equals(now)) {
            all.setAll(now);
        }
        if (before != null) {
            chosen.set(find(before.file()).orElse(null));
        }
    }

    /** Puts a newer state of one file in its place. */
    void replace(Stored<T> stored) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).file().equals(stored.file())) {
                all.set(i, stored);
                if (chosen.get() != null && chosen.get().file().equals(stored.file())) {
                    chosen.set(stored);
                }
                return;
            }
        }
    }
}
