package org.hookwright.ui.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.Verdict;
import org.hookwright.language.Sentence;

/**
 * What the condition comes to for the chosen ticket.
 *
 * @param verdicts of every group and rule by its place
 * @param because why, in sentences
 * @param change what would turn it, where something does
 * @param tried whether this is what it would come to with that change made, rather than what it comes to
 */
record Marks(Map<ConditionPath, Verdict> verdicts, List<Sentence> because, Optional<Sentence> change, boolean tried) {
    Marks {
        verdicts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
        because = List.copyOf(because);
    }

    static Map<ConditionPath, Verdict> byPlace(Verdict verdict) {
        // A rule at the root is shown within a group of its own.
        Verdict root = verdict instanceof Verdict.Rule rule
                ? new Verdict.Group(new Condition.All(List.of(rule.leaf())), List.of(rule), rule.holds())
                : verdict;
        Map<ConditionPath, Verdict> found = new LinkedHashMap<>();
        collect(root, ConditionPath.ROOT, found);
        return found;
    }

    private static void collect(Verdict verdict, ConditionPath path, Map<ConditionPath, Verdict> found) {
        found.put(path, verdict);
        List<Verdict> parts = verdict instanceof Verdict.Group group ? group.parts() : new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            collect(parts.get(i), path.in(i), found);
        }
    }

    boolean holds() {
        Verdict root = verdicts.get(ConditionPath.ROOT);
        return root != null && root.holds();
    }

    Optional<Verdict> at(ConditionPath path) {
        return Optional.ofNullable(verdicts.get(path));
    }
}
