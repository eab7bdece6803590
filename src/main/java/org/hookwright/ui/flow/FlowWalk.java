package org.hookwright.ui.flow;

import java.util.List;
import java.util.Optional;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/** Where the arrow keys lead from a card: down and up in the order of the steps, left and right between ways. */
final class FlowWalk {
    private final Workflow workflow;

    FlowWalk(Workflow workflow) {
        this.workflow = workflow;
    }

    Optional<Spot> down(Spot from) {
        return switch (from) {
            case Spot.Start() -> Optional.of(new Spot.When());
            case Spot.When() -> first(StepPath.top(0));
            case Spot.At(var path) -> {
                if (step(path) instanceof Branch branch
                        && !(branch.then().isEmpty() && branch.otherwise().isEmpty())) {
                    yield spot(path.in(branch.then().isEmpty() ? Slot.OTHERWISE : Slot.THEN, 0));
                }
                yield after(path);
            }
        };
    }

    private Optional<Spot> after(StepPath path) {
        return first(path.next()).or(() -> path.parent().flatMap(this::after));
    }

    Optional<Spot> up(Spot from) {
        return switch (from) {
            case Spot.Start() -> Optional.empty();
            case Spot.When() -> Optional.of(new Spot.Start());
            case Spot.At(var path) -> {
                if (path.index() > 0) {
                    yield spot(lastIn(path.at(path.index() - 1)));
                }
                yield path.parent().<Spot>map(Spot.At::new).or(() -> Optional.of(new Spot.When()));
            }
        };
    }

    /** The step itself, or the last one of its first way. */
    private StepPath lastIn(StepPath path) {
        if (step(path) instanceof Branch branch) {
            Slot slot = branch.then().isEmpty() ? Slot.OTHERWISE : Slot.THEN;
            List<Step> steps = Workflow.list(branch, slot);
            return steps.isEmpty() ? path : lastIn(path.in(slot, steps.size() - 1));
        }
        return path;
    }

    Optional<Spot> right(Spot from) {
        return from.step().flatMap(path -> switch (step(path)) {
            case Call call when !call.reply().fallback().isEmpty() -> spot(path.in(Slot.ON_FAILURE, 0));
            case Branch branch when !branch.otherwise().isEmpty() -> spot(path.in(Slot.OTHERWISE, 0));
            case Call _, Branch _, Wait _ -> across(path, Slot.THEN, Slot.OTHERWISE);
        });
    }

    Optional<Spot> left(Spot from) {
        return from.step().flatMap(path -> {
            if (step(path) instanceof Branch branch && !branch.then().isEmpty()) {
                return spot(path.in(Slot.THEN, 0));
            }
            return across(path, Slot.OTHERWISE, Slot.THEN)
                    .or(() -> path.parent().map(Spot.At::new));
        });
    }

    /** From one way of the nearest branch, or out of a fallback, to as far along the other. */
    private Optional<Spot> across(StepPath path, Slot here, Slot there) {
        for (Optional<StepPath> at = Optional.of(path);
                at.isPresent();
                at = at.get().parent()) {
            StepPath place = at.get();
            if (place.slot() == Slot.ON_FAILURE && there == Slot.THEN) {
                return place.parent().map(Spot.At::new);
            }
            Optional<StepPath> owner = place.parent();
            if (place.slot() == here && owner.isPresent()) {
                List<Step> others = Workflow.list(step(owner.get()), there);
                return others.isEmpty()
                        ? Optional.of(new Spot.At(owner.get()))
                        : spot(owner.get().in(there, Math.min(place.index(), others.size() - 1)));
            }
        }
        return Optional.empty();
    }

    Spot home() {
        return new Spot.Start();
    }

    Spot end() {
        return workflow.steps().isEmpty()
                ? new Spot.When()
                : new Spot.At(StepPath.top(workflow.steps().size() - 1));
    }

    private Optional<Spot> first(StepPath path) {
        return workflow.at(path).isPresent() ? spot(path) : Optional.empty();
    }

    private static Optional<Spot> spot(StepPath path) {
        return Optional.of(new Spot.At(path));
    }

    private Step step(StepPath path) {
        return workflow.at(path).orElseThrow();
    }
}
