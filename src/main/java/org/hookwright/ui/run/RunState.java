package org.hookwright.ui.run;

import java.util.Optional;
import org.hookwright.language.Sentence;

/** Where the run stands. */
public sealed interface RunState {
    /** Nothing was run yet. */
    record Idle() implements RunState {}

    /**
     * It goes on.
     *
     * @param stopping whether it was called off and is on its way out
     */
    record Going(Sums sums, boolean stopping) implements RunState {}

    /** It came to its end, or was called off. */
    record Over(Sums sums, boolean calledOff) implements RunState {}

    /** It could not be gone on with. */
    record Broken(Sums sums, Sentence why) implements RunState {}

    /** How far it has come; nothing before the first. */
    default Optional<Sums> reached() {
        return switch (this) {
            case Idle() -> Optional.empty();
            case Going(var sums, var _) -> Optional.of(sums);
            case Over(var sums, var _) -> Optional.of(sums);
            case Broken(var sums, var _) -> Optional.of(sums);
        };
    }
}
