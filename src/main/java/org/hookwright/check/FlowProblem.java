package org.hookwright.check;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/**
 * Something about a workflow as a whole, or how its steps go together, that is not what was meant.
 *
 * @param code stable, such as {@code condition.always}
 * @param step where it is; empty for the workflow's own condition
 * @param sentence what it is and what to do
 */
public record FlowProblem(
        String code, Severity severity, Optional<StepPath> step, Sentence sentence, List<FlowCure> cures)
        implements Finding {
    public FlowProblem {
        cures = List.copyOf(cures);
    }

    /** A change that removes the problem, offered under a label. */
    public record FlowCure(Sentence label, UnaryOperator<Workflow> change) {}

    @Override
    public List<Sentence> remedies() {
        return cures.stream().map(FlowCure::label).toList();
    }
}
