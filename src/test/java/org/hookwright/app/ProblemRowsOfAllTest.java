package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.WorkflowChecker;
import org.hookwright.store.ExampleWorkspace;
import org.hookwright.store.Gallery;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.problems.ProblemRow;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

final class ProblemRowsOfAllTest {
    private static final Workflow WORKFLOW = twice();

    private static Workflow twice() {
        Workflow one = Gallery.entries(Locale.ENGLISH).getFirst().workflow();
        return one.inserted(StepPath.top(1), List.<Step>of(one.calls().getFirst()));
    }

    private static Findings findings(Call call) {
        Scope scope = new Scope(ExampleWorkspace.tickets().getFirst(), Environment.NONE, Map.of());
        return Findings.of(call, ExampleWorkspace.tickets(), scope, Set.of(), Cancellation.never());
    }

    @Test
    void theEditedCallComesFirstThenTheWholeThenTheOthers() {
        Call first = WORKFLOW.calls().getFirst();
        Call second = WORKFLOW.calls().get(1);
        List<FlowProblem> whole =
                WorkflowChecker.check(WORKFLOW.with(List.<Step>of()), ExampleWorkspace.tickets(), Clock.systemUTC());
        List<ProblemRow> rows = ProblemRows.of(
                new Spot.At(StepPath.top(0)),
                findings(first),
                new FlowReport(WORKFLOW, Map.of(), whole),
                Map.of(first, findings(first), second, findings(second)));

        assertThat(rows).extracting(ProblemRow::step).containsSubsequence("", second.name());
        assertThat(rows.stream().filter(row -> row.step().equals(second.name())))
                .hasSameSizeAs(rows.stream()
                        .filter(row ->
                                row instanceof ProblemRow.OfCall && row.spot().equals(new Spot.At(StepPath.top(0))))
                        .toList())
                .isNotEmpty();
        assertThat(rows).anyMatch(row -> row instanceof ProblemRow.OfFlow);
    }

    @Test
    void withNothingOpenThereIsNothingToSay() {
        assertThat(ProblemRows.of(new Spot.Start(), Findings.NONE, FlowReport.NOTHING, Map.of()))
                .isEmpty();
    }
}
