package org.hookwright.store;

import org.hookwright.language.Sentence;

/** What came of writing a file. */
public sealed interface SaveOutcome<T> {
    /** It is written; this is its new state. */
    record Saved<T>(Stored.Readable<T> stored) implements SaveOutcome<T> {}

    /** Somebody else had changed the file since it was read; it is left as it is. */
    record ChangedOutside<T>(Stored<T> theirs) implements SaveOutcome<T> {}

    /** It could not be written; the former file is untouched. */
    record NotSaved<T>(Sentence why) implements SaveOutcome<T> {}
}
