package org.hookwright.ui.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ticket.Ticket;

/** Files in memory, written as {@code name|subject|id}; a text without bars is no ticket. */
final class FolderOfSamples implements SampleFiles {
    private final Map<Path, String> files = new LinkedHashMap<>();
    private final Map<Path, String> trash = new LinkedHashMap<>();
    private final Map<Path, Integer> stamps = new LinkedHashMap<>();
    final ObservableList<Stored<Ticket>> listed = FXCollections.observableArrayList();
    boolean full;

    FolderOfSamples with(String file, Ticket ticket) {
        put(Path.of(file), written(ticket));
        reload();
        return this;
    }

    void outside(String file, Ticket ticket) {
        put(Path.of(file), written(ticket));
    }

    void broken(String file) {
        put(Path.of(file), "{");
        reload();
    }

    void reload() {
        listed.setAll(files.keySet().stream().map(this::stored).toList());
    }

    Map<Path, String> files() {
        return files;
    }

    static Ticket ticket(String name, String id, String subject) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("subject", subject);
        return new Ticket(name, Map.of("ticket", fields));
    }

    private void put(Path file, String text) {
        files.put(file, text);
        stamps.merge(file, 1, Integer::sum);
    }

    private Stored<Ticket> stored(Path file) {
        return switch (read(files.getOrDefault(file, ""))) {
            case Reading.Sound(var ticket) -> new Stored.Readable<>(file, ticket, String.valueOf(stamps.get(file)));
            case Reading.Broken(var why, var line) -> new Stored.Unreadable<>(file, why);
        };
    }

    @Override
    public String text(Path file) {
        return files.getOrDefault(file, "");
    }

    @Override
    public Reading read(String text) {
        String[] parts = text.split("\\|", -1);
        return parts.length < 3
                ? new Reading.Broken(Sentence.of("samples.none.title"), 3)
                : new Reading.Sound(ticket(parts[0], parts[2], parts[1]));
    }

    @Override
    public String written(Ticket ticket) {
        return ticket.name() + "|" + ticket.subject() + "|" + ticket.id();
    }

    @Override
    public SaveOutcome<Ticket> save(Stored.Readable<Ticket> was, Ticket now) {
        if (full) {
            return new SaveOutcome.NotSaved<>(Sentence.of("samples.none.hint"));
        }
        return was.stamp().equals(String.valueOf(stamps.get(was.file())))
                ? overwrite(was.file(), now)
                : new SaveOutcome.ChangedOutside<>(stored(was.file()));
    }

    @Override
    public SaveOutcome<Ticket> overwrite(Path file, Ticket now) {
        put(file, written(now));
        return new SaveOutcome.Saved<>(new Stored.Readable<>(file, now, String.valueOf(stamps.get(file))));
    }

    @Override
    public SaveOutcome<Ticket> create(Ticket ticket) {
        return overwrite(Path.of("new-" + files.size()), ticket);
    }

    @Override
    public Workspace.Deletion delete(Path file) {
        if (full) {
            return new Workspace.Deletion(file, Optional.empty(), Optional.of(Sentence.of("samples.none.hint")));
        }
        String text = files.remove(file);
        trash.put(file, text == null ? "" : text);
        return new Workspace.Deletion(file, Optional.of(file), Optional.empty());
    }

    @Override
    public Optional<Sentence> restore(Workspace.Deletion deletion) {
        put(deletion.file(), trash.getOrDefault(deletion.file(), ""));
        return Optional.empty();
    }
}
