package org.hookwright.ui.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.check.FlowProblem;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the workflow as a whole.
 *
 * @param workflow the state it is said of, or null where none is open
 * @param conditions what each condition comes to: the workflow's own, and those of its branches
 * @param problems of how its parts go together
 */
public record FlowReport(@Nullable Workflow workflow, Map<Spot, Asked> conditions, List<FlowProblem> problems) {
    public static final FlowReport NOTHING = new FlowReport(null, Map.of(), List.of());

    public FlowReport {
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        problems = List.copyOf(problems);
    }

    public Optional<Asked> of(Spot spot) {
        return Optional.ofNullable(conditions.get(spot));
    }
}
