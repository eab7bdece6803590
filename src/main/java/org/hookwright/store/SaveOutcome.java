package org.hookwright.store;
import org.hookwright.language.Sentence;
public sealed interface SaveOutcome<T> {
    record Saved<T>(Stored.Readable<T> stored) implements SaveOutcome<T> {}
    record ChangedOutside<T>(Stored<T> theirs) implements SaveOutcome<T> {}
    record NotSaved<T>(Sentence why) implements SaveOutcome<T> {}
}
