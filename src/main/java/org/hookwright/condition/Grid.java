package org.hookwright.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields of a condition with the values that matter for each, and the condition as a function of the choice. */
final class Grid {
    private final Condition condition;
    private final List<Axis> axes = new ArrayList<>();
    private final IdentityHashMap<Condition.Leaf, int[]> places = new IdentityHashMap<>();

    /** One field: its rules, its values (the present one first), and what each rule says to each value. */
    static final class Axis {
        private final String field;
        private final List<Condition.Leaf> rules;
        private final List<Optional<Object>> values;
        private final boolean[][] answers;

        Axis(String field, List<Condition.Leaf> rules, List<Optional<Object>> values, Instant now) {
            this.field = field;
            this.rules = rules;
            this.values = values;
            answers = new boolean[rules.size()][values.size()];
            for (int rule = 0; rule < rules.size(); rule++) {
                for (int value = 0; value < values.size(); value++) {
                    answers[rule][value] =
                            Evaluation.holds(rules.get(rule), values.get(value).orElse(null), now);
                }
            }
        }

        String field() {
            return field;
        }

        List<Condition.Leaf> rules() {
            return rules;
        }

        List<Optional<Object>> values() {
            return values;
        }

        boolean answer(int rule, int value) {
            return answers[rule][value];
        }
    }

    Grid(Condition condition, Facts facts) {
        this(condition, facts, field -> facts.at(field) instanceof List<?>);
    }

    /** @param isList which fields hold several values at once */
    Grid(Condition condition, Facts facts, Predicate<String> isList) {
        this.condition = condition;
        Map<String, List<Condition.Leaf>> byField = new LinkedHashMap<>();
        for (Condition.Leaf leaf : condition.leaves()) {
            byField.computeIfAbsent(leaf.field(), _ -> new ArrayList<>()).add(leaf);
        }
        byField.forEach((field, rules) -> add(field, rules, facts, isList.test(field)));
    }

    private void add(String field, List<Condition.Leaf> rules, Facts facts, boolean isList) {
        List<Optional<Object>> values = Alternatives.of(rules, facts.at(field), isList, facts.now());
        for (int rule = 0; rule < rules.size(); rule++) {
            places.put(rules.get(rule), new int[] {axes.size(), rule});
        }
        axes.add(new Axis(field, rules, values, facts.now()));
    }

    List<Axis> axes() {
        return axes;
    }

    /** How many choices there are, or {@link Long#MAX_VALUE} where they are more than can be counted. */
    long size() {
        long size = 1;
        for (Axis axis : axes) {
            if (size > Long.MAX_VALUE / axis.values().size()) {
                return Long.MAX_VALUE;
            }
            size *= axis.values().size();
        }
        return size;
    }

    /** @param chosen the index of the value of each axis */
    boolean holds(int[] chosen) {
        return holds(condition, chosen);
    }

    private boolean holds(Condition part, int[] chosen) {
        return switch (part) {
            case Condition.All(var parts) -> {
                for (Condition inner : parts) {
                    if (!holds(inner, chosen)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Condition.Any(var parts) -> {
                for (Condition inner : parts) {
                    if (holds(inner, chosen)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Condition.Leaf leaf -> {
                int[] place = places.getOrDefault(leaf, new int[] {0, 0});
                yield axes.get(place[0]).answer(place[1], chosen[place[0]]);
            }
        };
    }
}
