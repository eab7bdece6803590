package org.hookwright.ui.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Ticket;

/**
 * A sample as the list shows it.
 *
 * @param problem why its file cannot be read, if it cannot
 */
record Sample(Path file, String name, String id, String subject, List<Trait> traits, Optional<Sentence> problem) {
    private static final int LONGEST_SUBJECT = 200;

    static Sample of(Stored<Ticket> stored) {
        return switch (stored) {
            case Stored.Readable<Ticket> readable -> of(readable.file(), readable.value());
            case Stored.Unreadable<Ticket>(var file, var problem) ->
                new Sample(file, String.valueOf(file.getFileName()), "", "", List.of(), Optional.of(problem));
        };
    }

    private static Sample of(Path file, Ticket ticket) {
        return new Sample(
                file, ticket.name(), ticket.id(), oneLine(ticket.subject()), Trait.of(ticket), Optional.empty());
    }

    /** What tells samples apart as long as no two are the same in it. */
    String label() {
        return id + " " + (subject.isEmpty() ? name : subject);
    }

    /** The same with its file beside the subject, because another sample says the same. */
    Sample withFile() {
        String title = subject.isEmpty() ? name : subject;
        return new Sample(file, name, id, title + " (" + file.getFileName() + ")", traits, problem);
    }

    private static String oneLine(String text) {
        String begin = text.length() > LONGEST_SUBJECT ? text.substring(0, LONGEST_SUBJECT) : text;
        return begin.replaceAll("\\s+", " ");
    }
}
