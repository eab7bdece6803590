package org.hookwright.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Looks into conditions and makes changed copies of them. A group that an edit leaves without a part goes as well: an
 * empty "any" would make the whole false, and there would be nothing to see of it.
 */
public final class ConditionTree {
    private ConditionTree() {}

    /**
     * An edit's outcome.
     *
     * @param path where the part that was edited, or what stands next to it, is now
     */
    public record Edited(Condition condition, ConditionPath path) {}

    /** The same condition with a group at its root, which a form needs to put more into. */
    public static Condition grouped(Condition condition) {
        return condition instanceof Condition.Leaf ? new Condition.All(List.of(condition)) : condition;
    }

    /** The parts of a group, none of a rule. */
    public static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts;
            case Condition.Any(var parts) -> parts;
            case Condition.Leaf _ -> List.of();
        };
    }

    public static Optional<Condition> at(Condition root, ConditionPath path) {
        Condition found = root;
        for (int hop : path.hops()) {
            List<Condition> parts = parts(found);
            if (hop < 0 || hop >= parts.size()) {
                return Optional.empty();
            }
            found = parts.get(hop);
        }
        return Optional.of(found);
    }

    /** The places of all rules, in order. */
    public static List<ConditionPath> rules(Condition root) {
        List<ConditionPath> rules = new ArrayList<>();
        collect(root, ConditionPath.ROOT, rules);
        return rules;
    }

    private static void collect(Condition part, ConditionPath path, List<ConditionPath> rules) {
        if (part instanceof Condition.Leaf) {
            rules.add(path);
            return;
        }
        List<Condition> parts = parts(part);
        for (int i = 0; i < parts.size(); i++) {
            collect(parts.get(i), path.in(i), rules);
        }
    }

    /** With another part at a place; unchanged where there is no such place. */
    public static Condition with(Condition root, ConditionPath path, Condition part) {
        if (path.isRoot()) {
            return part;
        }
        return changed(root, path, parts -> {
            if (path.index() < parts.size()) {
                parts.set(path.index(), part);
            }
            return parts;
        });
    }

    /** With a part put in before a place, or at the end of its group. */
    public static Edited inserted(Condition root, ConditionPath path, Condition part) {
        int room = path.parent()
                .flatMap(group -> at(root, group))
                .map(group -> parts(group).size())
                .orElse(0);
        int index = Math.clamp(path.index(), 0, room);
        Condition changed = changed(root, path, parts -> {
            parts.add(index, part);
            return parts;
        });
        return new Edited(changed, path.at(index));
    }

    /** Without the part at a place, nor the groups that it leaves empty. The root without a rule is always true. */
    public static Edited without(Condition root, ConditionPath path) {
        ConditionPath gone = path;
        while (!gone.isRoot() && siblings(root, gone) == 1) {
            gone = gone.parent().orElseThrow();
        }
        if (gone.isRoot()) {
            return new Edited(Condition.All.ALWAYS, ConditionPath.ROOT);
        }
        int index = gone.index();
        Condition changed = changed(root, gone, parts -> {
            parts.remove(index);
            return parts;
        });
        return new Edited(changed, gone.at(Math.max(0, Math.min(index, siblings(changed, gone) - 1))));
    }

    private static int siblings(Condition root, ConditionPath path) {
        return path.parent()
                .flatMap(group -> at(root, group))
                .map(group -> parts(group).size())
                .orElse(0);
    }

    /**
     * With the part of one place before what stands at another.
     *
     * @param to a place as it is before the move
     * @return the same where the move would put a part into itself, or leads nowhere
     */
    public static Edited moved(Condition root, ConditionPath from, ConditionPath to) {
        Optional<Condition> part = at(root, from);
        boolean leadsSomewhere = to.parent()
                .flatMap(group -> at(root, group))
                .filter(group -> !(group instanceof Condition.Leaf))
                .isPresent();
        if (part.isEmpty() || from.isRoot() || to.isWithin(from) || !leadsSomewhere) {
            return new Edited(root, from);
        }
        ConditionPath gone = from;
        // A group that holds nothing else goes too, unless it is the very one that the part comes into.
        while (gone.depth() > 1
                && siblings(root, gone) == 1
                && !leadsInto(to, gone.parent().orElseThrow())) {
            gone = gone.parent().orElseThrow();
        }
        int index = gone.index();
        Condition rest = changed(root, gone, parts -> {
            parts.remove(index);
            return parts;
        });
        return inserted(rest, to.without(gone), part.get());
    }

    private static boolean leadsInto(ConditionPath place, ConditionPath group) {
        return place.isWithin(group) && !place.equals(group);
    }

    /**
     * Where a part goes when it is moved by one: past a rule, into a group that stands there, or out of its own.
     *
     * @param by -1 for up, 1 for down
     * @return empty at either end of the whole
     */
    public static Optional<ConditionPath> neighbour(Condition root, ConditionPath path, int by) {
        if (path.isRoot()) {
            return Optional.empty();
        }
        int next = path.index() + by;
        if (next < 0 || next >= siblings(root, path)) {
            ConditionPath group = path.parent().orElseThrow();
            return group.isRoot() ? Optional.empty() : Optional.of(by < 0 ? group : group.at(group.index() + 1));
        }
        Condition neighbour = at(root, path.at(next)).orElseThrow();
        if (neighbour instanceof Condition.Leaf) {
            return Optional.of(path.at(by < 0 ? next : next + 1));
        }
        return Optional.of(path.at(next).in(by < 0 ? parts(neighbour).size() : 0));
    }

    /** With the part of a place in a group of its own there: of the other kind than the group around it. */
    public static Edited wrapped(Condition root, ConditionPath path) {
        Optional<Condition> part = at(root, path);
        if (part.isEmpty()) {
            return new Edited(root, path);
        }
        boolean inAny = path.parent().flatMap(group -> at(root, group)).orElse(null) instanceof Condition.Any;
        Condition group = inAny ? new Condition.All(List.of(part.get())) : new Condition.Any(List.of(part.get()));
        return new Edited(with(root, path, group), path.in(0));
    }

    /** With the parts of a group in its place. The root stays a group. */
    public static Edited unwrapped(Condition root, ConditionPath path) {
        Optional<Condition> group = at(root, path);
        if (path.isRoot() || group.isEmpty() || group.get() instanceof Condition.Leaf) {
            return new Edited(root, path);
        }
        Condition changed = changed(root, path, parts -> {
            parts.remove(path.index());
            parts.addAll(path.index(), parts(group.get()));
            return parts;
        });
        return new Edited(changed, path);
    }

    /** With a group of the other kind: "all" for "any" and back. */
    public static Condition turned(Condition root, ConditionPath path) {
        return at(root, path)
                .map(part -> switch (part) {
                    case Condition.All(var parts) -> with(root, path, new Condition.Any(parts));
                    case Condition.Any(var parts) -> with(root, path, new Condition.All(parts));
                    case Condition.Leaf _ -> root;
                })
                .orElse(root);
    }

    /** A copy in which the parts of the group that holds the place are others. */
    private static Condition changed(Condition root, ConditionPath path, UnaryOperator<List<Condition>> change) {
        if (path.isRoot()) {
            return root;
        }
        return change(root, path.hops().subList(0, path.depth() - 1), change);
    }

    private static Condition change(Condition part, List<Integer> way, UnaryOperator<List<Condition>> change) {
        List<Condition> parts = new ArrayList<>(parts(part));
        if (way.isEmpty()) {
            parts = change.apply(parts);
        } else if (way.getFirst() < parts.size()) {
            int hop = way.getFirst();
            parts.set(hop, change(parts.get(hop), way.subList(1, way.size()), change));
        }
        return switch (part) {
            case Condition.All _ -> new Condition.All(parts);
            case Condition.Any _ -> new Condition.Any(parts);
            case Condition.Leaf leaf -> leaf;
        };
    }
}
