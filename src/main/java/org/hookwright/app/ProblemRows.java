package org.hookwright.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.check.Problem;
import org.hookwright.ui.desk.FlowReport;
import org.hookwright.ui.problems.ProblemRow;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/** Puts together what the three finders found: first of the edited call, then of the whole, then of the other calls. */
final class ProblemRows {
    private ProblemRows() {}

    static List<ProblemRow> of(Spot chosen, Findings edited, FlowReport flow, Map<Call, Findings> known) {
        List<ProblemRow> rows = new ArrayList<>();
        for (Problem problem : edited.problems()) {
            rows.add(new ProblemRow.OfCall(chosen, "", problem));
        }
        Workflow workflow = flow.workflow();
        if (workflow == null) {
            return rows;
        }
        flow.problems()
                .forEach(problem -> rows.add(new ProblemRow.OfFlow(
                        problem.step().flatMap(workflow::at).map(Step::name).orElse(""), problem)));
        workflow.places().forEach((path, step) -> {
            Spot spot = new Spot.At(path);
            Findings found = step instanceof Call call ? known.get(call) : null;
            if (found != null && !spot.equals(chosen)) {
                found.problems().forEach(problem -> rows.add(new ProblemRow.OfCall(spot, step.name(), problem)));
            }
        });
        return List.copyOf(rows);
    }

    /** The problems of each call's own: of the edited one as it is, of the others as they were checked. */
    static Map<StepPath, List<Problem>> byCall(
            Workflow workflow, Spot chosen, Findings edited, Map<Call, Findings> known) {
        Map<StepPath, List<Problem>> found = new LinkedHashMap<>();
        workflow.places().forEach((path, step) -> {
            if (step instanceof Call call) {
                boolean isEdited = chosen.equals(new Spot.At(path));
                Findings its = isEdited ? edited : known.getOrDefault(call, Findings.NONE);
                found.put(path, its.problems());
            }
        });
        return found;
    }
}
