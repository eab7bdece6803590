package org.hookwright.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/**
 * Asks what only the whole workflow can tell: conditions, chains, repetitions. What a single call sends is Checker's.
 */
public final class WorkflowChecker {
    private WorkflowChecker() {}

    /**
     * All that can be said of how a workflow goes together.
     *
     * @param tickets samples, whose values tell what fields hold
     * @param clock what {@code older_than} counts from
     */
    public static List<FlowProblem> check(Workflow workflow, List<Ticket> tickets, Clock clock) {
        List<FlowProblem> found = new ArrayList<>();
        if (workflow.calls().isEmpty()) {
            found.add(new FlowProblem(
                    "workflow.no-call",
                    Severity.WARNING,
                    Optional.empty(),
                    Sentence.of("check.workflow.no-call"),
                    List.of()));
        }
        ConditionRules conditions = new ConditionRules(tickets, clock.instant());
        conditions.examine(Optional.empty(), workflow.when(), found);
        workflow.places().forEach((path, step) -> {
            switch (step) {
                case Call call -> {
                    ChainRules.examine(workflow, path, call, found);
                    RepetitionRules.examine(path, call, found);
                }
                case Branch branch -> {
                    conditions.examine(Optional.of(path), branch.when(), found);
                    ways(path, branch, found);
                }
                case Wait _ -> {}
            }
        });
        return found;
    }

    private static void ways(org.hookwright.workflow.StepPath path, Branch branch, List<FlowProblem> found) {
        if (branch.then().isEmpty() && branch.otherwise().isEmpty()) {
            found.add(new FlowProblem(
                    "branch.empty", Severity.NOTE, Optional.of(path), Sentence.of("check.branch.empty"), List.of()));
        } else if (branch.when().equals(Condition.All.ALWAYS)) {
            found.add(new FlowProblem(
                    "branch.no-condition",
                    Severity.WARNING,
                    Optional.of(path),
                    Sentence.of("check.branch.no-condition"),
                    List.of()));
        }
    }
}
