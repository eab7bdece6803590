package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.workflow.StepPath.Slot;

/** Which calls have, or may have, run when a step begins: those whose replies it can name. */
public final class Chain {
    private Chain() {}

    /**
     * The calls before a place, in order.
     *
     * <p>Those within an earlier branch or fallback count: they may have run, and print nothing where they did not. A
     * call counts for the steps of its own fallback.
     */
    public static List<Call> before(Workflow workflow, StepPath place) {
        List<Call> before = new ArrayList<>();
        List<Step> list = workflow.steps();
        for (int depth = 0; depth < place.hops().size(); depth++) {
            int index = place.hops().get(depth).index();
            for (int i = 0; i < Math.min(index, list.size()); i++) {
                collect(list.get(i), before);
            }
            if (depth + 1 == place.hops().size() || index >= list.size()) {
                break;
            }
            Step owner = list.get(index);
            if (owner instanceof Call call) {
                before.add(call);
            }
            list = StepTree.list(owner, place.hops().get(depth + 1).slot());
        }
        return before;
    }

    private static void collect(Step step, List<Call> calls) {
        if (step instanceof Call call) {
            calls.add(call);
        }
        for (Slot slot : StepTree.slots(step)) {
            StepTree.list(step, slot).forEach(inner -> collect(inner, calls));
        }
    }
}
