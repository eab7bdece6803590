package org.hookwright.ui.samples;

import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Ticket;

/** How the sample in the editor stands to its file. */
public sealed interface EditState {
    /** The file says what the editor says. */
    record Saved() implements EditState {}

    /** Changed, and soon to be written. */
    record Pending() implements EditState {}

    /** Not a ticket as it stands, so it is not written. */
    record Broken(Sentence why, int line) implements EditState {}

    /** Changed here and outside; nothing is written until the person has chosen. */
    record Conflict(Stored<Ticket> theirs) implements EditState {}

    /** It could not be written. */
    record NotSaved(Sentence why) implements EditState {}
}
