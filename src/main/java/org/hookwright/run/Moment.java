package org.hookwright.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Explanation;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.Prepared;
import org.hookwright.workflow.StepPath;

/** Something that happened in a run, in the order in which it did. */
public sealed interface Moment {
    /** On the run's clock. */
    Instant at();

    /** The condition was asked. */
    record Asked(Instant at, Explanation why) implements Moment {}

    /**
     * A request goes out.
     *
     * @param attempt 1 for the first
     */
    record Trying(Instant at, StepPath step, int attempt) implements Moment {}

    /**
     * What came of it.
     *
     * @param exchange what went over the wire; empty in a dry run
     * @param next what the run does now
     */
    record Tried(Instant at, StepPath step, int attempt, Optional<Exchange> exchange, Judgement judgement, Next next)
            implements Moment {}

    /** What went over the wire. */
    record Exchange(Prepared request, Answer answer) {}

    /** The call cannot go out as it is filled. */
    record Refused(Instant at, StepPath step, Sentence why) implements Moment {}

    /** Time passes, before a further try or because a step says so. */
    record Paused(Instant at, StepPath step, Duration length) implements Moment {}

    /** A branch was decided. */
    record Chose(Instant at, StepPath step, Explanation why) implements Moment {}

    /** Values were taken from a reply. */
    record Took(Instant at, StepPath step, Map<String, Object> outputs, List<Sentence> missing) implements Moment {
        public Took {
            outputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(outputs));
            missing = List.copyOf(missing);
        }
    }

    /** A step is over. */
    record Done(Instant at, StepPath step, StepState state) implements Moment {}

    /** The run is over. */
    record Ended(Instant at, RunEnd end) implements Moment {}

    /** How a step ended. */
    enum StepState {
        SUCCEEDED,
        /** It failed, and its fallback ran to its end. */
        FELL_BACK,
        /** It failed, and the run went on. */
        FAILED_ON,
        /** It failed, and the run ended. */
        FAILED
    }

    /** What follows a try. */
    sealed interface Next {
        /** The call is done. */
        record Go() implements Next {}

        /** Another try after a pause; {@code asked} where the target itself asked for it. */
        record Again(Duration pause, boolean asked) implements Next {}

        /** No further try. */
        record GiveUp() implements Next {}
    }
}
