package org.hookwright.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.workflow.StepPath.Slot;

/**
 * What steps are called by their place: 1, 2, then 2a and 2b for what the two ways of a branch begin with, 2a.2 for
 * what follows there. Waits and fallbacks go without; the steps in a fallback are told by the call they stand in for.
 */
public final class Numbering {
    private final Map<StepPath, String> numbers = new LinkedHashMap<>();

    private Numbering() {}

    public static Numbering of(Workflow workflow) {
        Numbering numbering = new Numbering();
        numbering.sequence(Slot.STEPS, Optional.empty(), workflow.steps(), "");
        return numbering;
    }

    /** Empty for what has no number. */
    public Optional<String> at(StepPath path) {
        return Optional.ofNullable(numbers.get(path));
    }

    private void sequence(Slot slot, Optional<StepPath> owner, List<Step> steps, String prefix) {
        int count = 0;
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            StepPath path = owner.map(at -> at.in(slot, index)).orElseGet(() -> StepPath.top(index));
            switch (steps.get(i)) {
                case Wait _ -> {}
                case Call _ -> numbers.put(path, number(prefix, ++count));
                case Branch branch -> {
                    String own = number(prefix, ++count);
                    numbers.put(path, own);
                    sequence(Slot.THEN, Optional.of(path), branch.then(), own + "a");
                    sequence(Slot.OTHERWISE, Optional.of(path), branch.otherwise(), own + "b");
                }
            }
        }
    }

    private static String number(String prefix, int count) {
        if (prefix.isEmpty()) {
            return String.valueOf(count);
        }
        return count == 1 ? prefix : prefix + "." + count;
    }
}
