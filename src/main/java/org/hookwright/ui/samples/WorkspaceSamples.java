package org.hookwright.ui.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ticket.Ticket;

/** The samples of a workspace's folder. */
public final class WorkspaceSamples implements SampleFiles {
    private static final String SYNTAX = "store.file.syntax";

    private final Workspace workspace;

    public WorkspaceSamples(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public String text(Path file) throws IOException {
        return Files.readString(file);
    }

    @Override
    public Reading read(String text) {
        return switch (FileKind.TICKET.parse(text)) {
            case FileKind.Parsed.Value<Ticket>(var ticket) -> new Reading.Sound(ticket);
            case FileKind.Parsed.Problem<Ticket>(var why) -> new Reading.Broken(why, line(why));
        };
    }

    @Override
    public String written(Ticket ticket) {
        return FileKind.TICKET.write(ticket);
    }

    @Override
    public SaveOutcome<Ticket> save(Stored.Readable<Ticket> was, Ticket now) {
        return workspace.save(FileKind.TICKET, was, now);
    }

    @Override
    public SaveOutcome<Ticket> overwrite(Path file, Ticket now) {
        return workspace.overwrite(FileKind.TICKET, file, now);
    }

    @Override
    public SaveOutcome<Ticket> create(Ticket ticket) {
        return workspace.add(FileKind.TICKET, ticket);
    }

    @Override
    public Workspace.Deletion delete(Path file) {
        return workspace.delete(file);
    }

    @Override
    public Optional<Sentence> restore(Workspace.Deletion deletion) {
        return workspace.restore(deletion);
    }

    /** Only what is no YAML at all has a line; everything else is named by its path. */
    private static int line(Sentence why) {
        return why.key().equals(SYNTAX) && why.arguments().getFirst() instanceof Integer line ? line : 0;
    }
}
