package org.hookwright.ui.problems;

import java.util.List;
import java.util.Optional;
import org.hookwright.check.Finding;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Spot;

/** Something that is wrong with the workflow, wherever in it. */
public sealed interface ProblemRow {
    /** The part of the workflow that it is about. */
    Spot spot();

    /** The step's name; empty where it needs no saying. */
    String step();

    Finding problem();

    /**
     * About what one call sends.
     *
     * @param step empty for the call that is edited
     */
    record OfCall(Spot spot, String step, Problem problem) implements ProblemRow {}

    /** About how the workflow goes together. */
    record OfFlow(String step, FlowProblem problem) implements ProblemRow {
        @Override
        public Spot spot() {
            return problem.step().<Spot>map(Spot.At::new).orElseGet(Spot.When::new);
        }
    }

    default Severity severity() {
        return problem().severity();
    }

    default String code() {
        return problem().code();
    }

    default Sentence sentence() {
        return problem().sentence();
    }

    /** What the cures' buttons say, the best first. */
    default List<Sentence> cures() {
        return problem().remedies();
    }

    /** Whether a person would see no difference, though the cures may be other objects. */
    default boolean saysTheSameAs(ProblemRow other) {
        return spot().equals(other.spot())
                && step().equals(other.step())
                && severity() == other.severity()
                && sentence().equals(other.sentence())
                && cures().equals(other.cures())
                && call().equals(other.call());
    }

    /** The problem of a call, with its exact place. */
    default Optional<Problem> call() {
        return this instanceof OfCall of ? Optional.of(of.problem()) : Optional.empty();
    }
}
