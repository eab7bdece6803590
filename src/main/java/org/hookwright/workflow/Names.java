package org.hookwright.workflow;

import java.util.Set;

/** Names that are still free, for steps that come in beside others. */
final class Names {
    private final Set<String> taken;

    Names(Workflow workflow) {
        taken = workflow.names();
    }

    /** The step, and all it holds, under names that nobody has. */
    Step freed(Step step) {
        Step freed = step.name().isEmpty() ? step : step.named(free(step.name()));
        for (StepPath.Slot slot : StepTree.slots(freed)) {
            var inner = StepTree.list(freed, slot);
            if (!inner.isEmpty()) {
                freed = StepTree.with(
                        freed, slot, inner.stream().map(this::freed).toList());
            }
        }
        return freed;
    }

    private String free(String wanted) {
        String stem = wanted.replaceFirst("_\\d+$", "");
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "_" + number;
        }
        return name;
    }
}
