package org.hookwright.ui.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.StepPath;

/**
 * Tries, pauses and waits in the order in which they come, one after the other: what was, what is, what may be.
 *
 * @param rows one for each step, as they stand in the workflow
 * @param worst how long it all takes at most; empty where nobody asks for it any more
 * @param fallback from when on at the latest a fallback runs, where there is one to come
 */
public record Timeline(List<Row> rows, List<Mark> marks, Optional<Duration> worst, Optional<Duration> fallback) {
    public static final Timeline EMPTY = new Timeline(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Timeline {
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
    }

    /** One step. */
    public record Row(StepPath step, StepNames.Name name) {}

    /**
     * A stretch of time that belongs to a step.
     *
     * @param row index of the step's row
     * @param said what there is to say of it, beside its times
     */
    public record Mark(int row, Kind kind, State state, Duration from, Duration to, Optional<Sentence> said) {}

    /** What passes. */
    public enum Kind {
        TRY,
        PAUSE,
        WAIT
    }

    /** How it stands with it. */
    public enum State {
        /** It may come. */
        EXPECTED,
        GOING,
        GOOD,
        BAD
    }

    /** When the last mark ends. */
    public Duration end() {
        return marks.isEmpty() ? Duration.ZERO : marks.getLast().to();
    }
}
