package org.hookwright.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.condition.Condition;
import org.hookwright.workflow.StepPath.Slot;

/**
 * What a person designs: when it starts, whether it fires, and its steps in order.
 *
 * @param note the person's own words about it, may be empty
 */
public record Workflow(String name, String note, Event event, Condition when, List<Step> steps, Unknown unknown) {
    public Workflow {
        steps = List.copyOf(steps);
    }

    /** One that fires for every new ticket. */
    public Workflow(String name, String note, List<? extends Step> steps, Unknown unknown) {
        this(name, note, Event.TICKET_CREATED, Condition.All.ALWAYS, List.copyOf(steps), unknown);
    }

    public Workflow named(String other) {
        return new Workflow(other, note, event, when, steps, unknown);
    }

    public Workflow noted(String other) {
        return new Workflow(name, other, event, when, steps, unknown);
    }

    public Workflow with(Event other) {
        return new Workflow(name, note, other, when, steps, unknown);
    }

    public Workflow with(Condition other) {
        return new Workflow(name, note, event, other, steps, unknown);
    }

    public Workflow with(List<Step> others) {
        return new Workflow(name, note, event, when, others, unknown);
    }

    /** Every step by its place, outer ones before inner ones. */
    public Map<StepPath, Step> places() {
        Map<StepPath, Step> places = new LinkedHashMap<>();
        StepTree.walk(steps, at -> at, places::put);
        return places;
    }

    /** Every call, fallbacks included, in the order in which they stand. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        StepTree.walk(steps, at -> at, (_, step) -> {
            if (step instanceof Call call) {
                calls.add(call);
            }
        });
        return calls;
    }

    public Optional<Call> call(String name) {
        return calls().stream().filter(call -> call.name().equals(name)).findFirst();
    }

    public Optional<Step> at(StepPath path) {
        return StepTree.find(steps, path);
    }

    /** Where the first call stands, if there is one. */
    public Optional<StepPath> firstCall() {
        return places().entrySet().stream()
                .filter(place -> place.getValue() instanceof Call)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<StepPath> pathOf(String name) {
        return places().entrySet().stream()
                .filter(place -> place.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The list of which the path names a place. */
    public List<Step> listAt(StepPath path) {
        return path.parent()
                .flatMap(this::at)
                .map(step -> StepTree.list(step, path.slot()))
                .orElse(path.hops().size() == 1 ? steps : List.of());
    }

    /** Which lists of steps the step at a path has: two for a branch, the fallback for a call. */
    public static List<Slot> slots(Step step) {
        return StepTree.slots(step);
    }

    public static List<Step> list(Step step, Slot slot) {
        return StepTree.list(step, slot);
    }

    /** The same workflow with another step at a place. */
    public Workflow with(StepPath path, Step step) {
        return changed(path, list -> {
            List<Step> changed = new ArrayList<>(list);
            changed.set(path.index(), step);
            return changed;
        });
    }

    /** The same workflow with steps put in before a place; names that are taken get a number. */
    public Workflow inserted(StepPath path, List<Step> others) {
        List<Step> fresh = new Names(this).freed(others);
        return changed(path, list -> {
            List<Step> changed = new ArrayList<>(list);
            changed.addAll(Math.clamp(path.index(), 0, list.size()), fresh);
            return changed;
        });
    }

    /** The same workflow without the step at a place, and without what that holds. */
    public Workflow without(StepPath path) {
        return changed(path, list -> {
            List<Step> changed = new ArrayList<>(list);
            changed.remove(path.index());
            return changed;
        });
    }

    /**
     * The same workflow with the step of one place before what stands at another.
     *
     * @param to a place as it is before the move
     * @return this workflow where the move would put a step into itself
     */
    public Workflow moved(StepPath from, StepPath to) {
        Optional<Step> step = at(from);
        if (step.isEmpty() || to.isWithin(from)) {
            return this;
        }
        // The later place first, so that the earlier one still means what it meant.
        StepPath adjusted = adjusted(from, to);
        return without(from).changed(adjusted, list -> {
            List<Step> changed = new ArrayList<>(list);
            changed.add(Math.clamp(adjusted.index(), 0, list.size()), step.get());
            return changed;
        });
    }

    /** Where a place is once the step at {@code gone} has been taken out. */
    public static StepPath adjusted(StepPath gone, StepPath place) {
        int depth = gone.hops().size() - 1;
        if (place.hops().size() <= depth
                || !place.hops().subList(0, depth).equals(gone.hops().subList(0, depth))) {
            return place;
        }
        StepPath.Hop hop = place.hops().get(depth);
        if (hop.slot() != gone.slot() || hop.index() <= gone.index()) {
            return place;
        }
        List<StepPath.Hop> hops = new ArrayList<>(place.hops());
        hops.set(depth, new StepPath.Hop(hop.slot(), hop.index() - 1));
        return new StepPath(hops);
    }

    private Workflow changed(StepPath path, java.util.function.UnaryOperator<List<Step>> change) {
        return with(StepTree.change(steps, path.hops(), change));
    }

    /** The names of all steps that have one. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        StepTree.walk(steps, at -> at, (_, step) -> {
            if (!step.name().isEmpty()) {
                names.add(step.name());
            }
        });
        return names;
    }
}
