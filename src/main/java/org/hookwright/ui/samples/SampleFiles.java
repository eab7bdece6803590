package org.hookwright.ui.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.ticket.Ticket;

/** The files of the samples. Every method may block and is called in jobs only. */
public interface SampleFiles {
    /** What a text says. */
    sealed interface Reading {
        /** A ticket. */
        record Sound(Ticket ticket) implements Reading {}

        /**
         * Not a ticket.
         *
         * @param why what is wrong, with the path to the place
         * @param line from 1; 0 where no line can be named
         */
        record Broken(Sentence why, int line) implements Reading {}
    }

    /** A file as it is. */
    String text(Path file) throws IOException;

    Reading read(String text);

    /** A ticket as its file says it. */
    String written(Ticket ticket);

    /** Writes a ticket unless its file is no longer what {@code was} says. */
    SaveOutcome<Ticket> save(Stored.Readable<Ticket> was, Ticket now);

    /** Writes a ticket whatever its file says. */
    SaveOutcome<Ticket> overwrite(Path file, Ticket now);

    /** Writes a ticket into a new file with a name of its own. */
    SaveOutcome<Ticket> create(Ticket ticket);

    /** Takes a file away, in such a way that it can be put back. */
    Workspace.Deletion delete(Path file);

    /** Puts back a file that was taken away; says why where it cannot. */
    Optional<Sentence> restore(Workspace.Deletion deletion);
}
