package org.hookwright.ui.flow;

import java.util.List;
import java.util.Optional;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/**
 * Where a step goes by one key: up and down in its list and, at the ends of it, out of the branch; left and right to
 * the other way, into the branch or fallback beside it, or out. All places are as they are before the move.
 */
final class FlowMoves {
    /** The four keys. */
    enum Way {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    private final Workflow workflow;

    FlowMoves(Workflow workflow) {
        this.workflow = workflow;
    }

    /** The place before which the step is to stand; empty where there is none to go to. */
    Optional<StepPath> target(StepPath from, Way way) {
        return switch (way) {
            case UP -> from.index() > 0 ? Optional.of(from.at(from.index() - 1)) : from.parent();
            case DOWN ->
                from.index() + 1 < workflow.listAt(from).size()
                        ? Optional.of(from.at(from.index() + 2))
                        : from.parent().map(StepPath::next);
            case LEFT -> sideways(from, Slot.OTHERWISE, Slot.THEN);
            case RIGHT -> sideways(from, Slot.THEN, Slot.OTHERWISE);
        };
    }

    private Optional<StepPath> sideways(StepPath from, Slot here, Slot there) {
        Optional<StepPath> owner = from.parent();
        if (from.slot() == here && owner.isPresent()) {
            int others = Workflow.list(step(owner.get()), there).size();
            return Optional.of(owner.get().in(there, Math.min(from.index(), others)));
        }
        return into(from, there).or(() -> owner.map(StepPath::next));
    }

    /** Into what stands above, or else below. */
    private Optional<StepPath> into(StepPath from, Slot there) {
        if (from.index() > 0) {
            Optional<StepPath> above = inner(from.at(from.index() - 1), there, true);
            if (above.isPresent()) {
                return above;
            }
        }
        return workflow.at(from.next()).isPresent() ? inner(from.next(), there, false) : Optional.empty();
    }

    private Optional<StepPath> inner(StepPath beside, Slot there, boolean above) {
        Slot slot = switch (step(beside)) {
            case Branch _ -> there;
            // A fallback stands to the right of its call and runs after it.
            case Call _ -> above && there == Slot.OTHERWISE ? Slot.ON_FAILURE : Slot.STEPS;
            case Wait _ -> Slot.STEPS;
        };
        if (slot == Slot.STEPS) {
            return Optional.empty();
        }
        List<Step> steps = Workflow.list(step(beside), slot);
        return Optional.of(beside.in(slot, above ? steps.size() : 0));
    }

    private Step step(StepPath path) {
        return workflow.at(path).orElseThrow();
    }
}
