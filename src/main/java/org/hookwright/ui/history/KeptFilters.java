package org.hookwright.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.ui.shell.Memory;

/** Filters that were given a name, and the one that was used last: both are there again at the next start. */
public final class KeptFilters {
    private static final String ALL = "history.filters";
    private static final String LAST = "history.filter.last";
    private static final String NONE = "-";

    /** A filter under its name. */
    public record Named(String name, Filter filter) {}

    private final Memory memory;
    private final ReadOnlyObjectWrapper<List<Named>> named = new ReadOnlyObjectWrapper<>(this, "named", List.of());

    KeptFilters(Memory memory) {
        this.memory = memory;
        named.set(memory.recall(ALL).map(KeptFilters::read).orElse(List.of()));
    }

    /** In the order in which they were kept. */
    public ReadOnlyObjectProperty<List<Named>> namedProperty() {
        return named.getReadOnlyProperty();
    }

    /** The name under which just this filter is kept. */
    Optional<String> nameOf(Filter filter) {
        return named.get().stream()
                .filter(kept -> kept.filter().equals(filter))
                .map(Named::name)
                .findFirst();
    }

    boolean isTaken(String name) {
        return named.get().stream().anyMatch(kept -> kept.name().equals(name));
    }

    /** Keeps a filter; one of the same name gives way to it, at its place. */
    void keep(String name, Filter filter) {
        Named kept = new Named(name, filter.ofRun(Optional.empty()));
        List<Named> all = new ArrayList<>(named.get());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                all.set(i, kept);
                set(all);
                return;
            }
        }
        all.add(kept);
        set(all);
    }

    /** Gives a kept filter another name; one that had this name already goes. */
    void rename(String name, String other) {
        if (!name.equals(other)) {
            set(named.get().stream()
                    .filter(kept -> !kept.name().equals(other))
                    .map(kept -> kept.name().equals(name) ? new Named(other, kept.filter()) : kept)
                    .toList());
        }
    }

    /** Lets go of one; what is returned puts it back where it was, unless the name was given anew meanwhile. */
    Runnable delete(String name) {
        List<Named> before = named.get();
        set(before.stream().filter(kept -> !kept.name().equals(name)).toList());
        return () -> before.stream()
                .filter(kept -> kept.name().equals(name) && !isTaken(name))
                .findFirst()
                .ifPresent(kept -> {
                    List<Named> all = new ArrayList<>(named.get());
                    all.add(Math.min(before.indexOf(kept), all.size()), kept);
                    set(all);
                });
    }

    /** The filter that was used last. */
    Filter last() {
        return memory.recall(LAST).map(FilterText::read).orElse(Filter.EVERYTHING);
    }

    void use(Filter filter) {
        String line = FilterText.of(filter);
        memory.keep(LAST, line.isEmpty() ? NONE : line);
    }

    private void set(List<Named> all) {
        named.set(List.copyOf(all));
        StringBuilder lines = new StringBuilder();
        all.forEach(kept -> lines.append(FilterText.encoded(kept.name()))
                .append('?')
                .append(FilterText.of(kept.filter()))
                .append('\n'));
        memory.keep(ALL, lines.toString());
    }

    private static List<Named> read(String lines) {
        List<Named> all = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            int name = line.indexOf('?');
            if (name > 0) {
                all.add(new Named(
                        FilterText.decoded(line.substring(0, name)), FilterText.read(line.substring(name + 1))));
            }
        }
        return List.copyOf(all);
    }
}
