package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.hookwright.workflow.StepPath.Hop;
import org.hookwright.workflow.StepPath.Slot;

/** Looks into lists of steps and makes changed copies of them. All paths count from the list that is given. */
final class StepTree {
    private StepTree() {}

    static List<Step> list(Step step, Slot slot) {
        return switch (step) {
            case Branch branch when slot == Slot.THEN -> branch.then();
            case Branch branch when slot == Slot.OTHERWISE -> branch.otherwise();
            case Call call when slot == Slot.ON_FAILURE -> call.reply().fallback();
            case Branch _, Call _, Wait _ -> List.of();
        };
    }

    static Step with(Step step, Slot slot, List<Step> others) {
        return switch (step) {
            case Branch branch when slot == Slot.THEN -> branch.withThen(others);
            case Branch branch when slot == Slot.OTHERWISE -> branch.withOtherwise(others);
            case Call call
            when slot == Slot.ON_FAILURE ->
                call.with(call.reply()
                        .with(others.isEmpty() ? new Reply.OnFailure.Stop() : new Reply.OnFailure.Fallback(others)));
            case Branch _, Call _, Wait _ -> throw new IllegalArgumentException(slot + " of " + step.getClass());
        };
    }

    /** The lists that a step of this kind has, empty ones too. */
    static List<Slot> slots(Step step) {
        return switch (step) {
            case Branch _ -> List.of(Slot.THEN, Slot.OTHERWISE);
            case Call _ -> List.of(Slot.ON_FAILURE);
            case Wait _ -> List.of();
        };
    }

    static Optional<Step> find(List<Step> steps, StepPath path) {
        List<Step> list = steps;
        Step found = null;
        for (int i = 0; i < path.hops().size(); i++) {
            Hop hop = path.hops().get(i);
            if (i > 0) {
                list = list(java.util.Objects.requireNonNull(found), hop.slot());
            }
            if (hop.index() < 0 || hop.index() >= list.size()) {
                return Optional.empty();
            }
            found = list.get(hop.index());
        }
        return Optional.ofNullable(found);
    }

    /** A copy in which the list that the path's last hop names is another one. */
    static List<Step> change(List<Step> steps, List<Hop> hops, UnaryOperator<List<Step>> change) {
        if (hops.size() == 1) {
            return change.apply(steps);
        }
        int index = hops.getFirst().index();
        Step step = steps.get(index);
        Slot slot = hops.get(1).slot();
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, with(step, slot, change(list(step, slot), hops.subList(1, hops.size()), change)));
        return changed;
    }

    static void walk(List<Step> steps, UnaryOperator<StepPath> place, BiConsumer<StepPath, Step> visitor) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            StepPath path = place.apply(StepPath.top(i));
            visitor.accept(path, step);
            for (Slot slot : slots(step)) {
                walk(list(step, slot), at -> path.in(slot, at.index()), visitor);
            }
        }
    }
}
