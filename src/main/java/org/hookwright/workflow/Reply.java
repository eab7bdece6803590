package org.hookwright.workflow;

import java.util.List;
import java.util.Optional;

/**
 * What is made of a call's reply.
 *
 * @param outputs values taken from it, for later steps as {@code {{call.output}}}
 * @param sample a reply that was pinned, to design later steps with and to answer dry runs
 */
public record Reply(Success success, List<Output> outputs, OnFailure onFailure, Optional<Sample> sample) {
    /** 2xx is success, nothing is taken, a failure ends the run. */
    public static final Reply USUAL = new Reply(Success.USUAL, List.of(), new OnFailure.Stop(), Optional.empty());

    public Reply {
        outputs = List.copyOf(outputs);
    }

    /** A pinned reply. */
    public record Sample(int status, String body) {}

    /** A value by name, found by a JSONPath in the reply's body. */
    public record Output(String name, String path) {}

    /** What follows when the call has failed for good. */
    public sealed interface OnFailure {
        /** The run ends here. */
        record Stop() implements OnFailure {}

        /** The next step runs all the same. */
        record Continue() implements OnFailure {}

        /** These run in its place; then the next step. */
        record Fallback(List<Step> steps) implements OnFailure {
            public Fallback {
                steps = List.copyOf(steps);
            }
        }
    }

    public Reply with(Success other) {
        return new Reply(other, outputs, onFailure, sample);
    }

    public Reply with(List<Output> others) {
        return new Reply(success, others, onFailure, sample);
    }

    public Reply with(OnFailure other) {
        return new Reply(success, outputs, other, sample);
    }

    public Reply with(Optional<Sample> other) {
        return new Reply(success, outputs, onFailure, other);
    }

    /** The steps of the fallback, or none. */
    public List<Step> fallback() {
        return onFailure instanceof OnFailure.Fallback(var steps) ? steps : List.of();
    }
}
