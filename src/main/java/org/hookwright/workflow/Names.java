package org.hookwright.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that are still free, for steps that come in beside others. */
final class Names {
    private final Set<String> taken;
    private final Map<String, String> renamed = new HashMap<>();

    Names(Workflow workflow) {
        taken = workflow.names();
    }

    /** The steps, and all they hold, under names that nobody has; what they name among themselves follows. */
    List<Step> freed(List<Step> steps) {
        List<Step> freed = steps.stream().map(this::freed).toList();
        return renamed.isEmpty() ? freed : new Renaming(renamed).followed(freed);
    }

    private Step freed(Step step) {
        Step freed = step.name().isEmpty() ? step : step.named(free(step));
        for (StepPath.Slot slot : StepTree.slots(freed)) {
            List<Step> inner = StepTree.list(freed, slot);
            if (!inner.isEmpty()) {
                freed = StepTree.with(
                        freed, slot, inner.stream().map(this::freed).toList());
            }
        }
        return freed;
    }

    private String free(Step step) {
        String wanted = step.name();
        String stem = wanted.replaceFirst("_\\d+$", "");
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "_" + number;
        }
        if (step instanceof Call && !name.equals(wanted) && !Renaming.isTaken(wanted)) {
            renamed.put(wanted, name);
        }
        return name;
    }
}
