package org.hookwright.ui.desk;

import org.hookwright.language.Sentence;
import org.hookwright.store.Stored;
import org.hookwright.workflow.Workflow;

/** How what is edited stands to its file. */
public sealed interface SaveState {
    /** The file says what the screen says. */
    record Saved() implements SaveState {}

    /** Changed, and soon to be written. */
    record Pending() implements SaveState {}

    /** Being written. */
    record Saving() implements SaveState {}

    /**
     * Changed here and outside; nothing is written until the person has chosen.
     *
     * @param theirs what the file says now
     */
    record ConflictOutside(Stored<Workflow> theirs) implements SaveState {}

    /**
     * It could not be written.
     *
     * @param why what happened and what to do
     * @param drafted whether a draft is kept in the program's own folder, which may be full as well
     */
    record NotSaved(Sentence why, boolean drafted) implements SaveState {}

    /** The file was deleted outside; what was in it is here still, and is written again with the next change. */
    record Gone() implements SaveState {}

    /** The file is from a newer version or must not be written; nothing can be edited. */
    record ReadOnly(Sentence why) implements SaveState {}
}
