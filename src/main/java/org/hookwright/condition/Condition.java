package org.hookwright.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** When a workflow fires or a branch is taken: a tree of groups over rules about one field each. */
public sealed interface Condition {
    /** True when every part is; an empty one is true. */
    record All(List<Condition> parts) implements Condition {
        /** What has no rule is always true. */
        public static final All ALWAYS = new All(List.of());

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True when at least one part is; an empty one is false. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A rule about one field.
     *
     * @param field a path such as {@code ticket.group.name} or {@code create_case.status}
     * @param values what it is compared with; several where the operator takes several, none for {@code is_empty}
     * @param extra keys of the file that this version does not know, kept
     */
    record Leaf(String field, Operator operator, List<String> values, Map<String, Object> extra) implements Condition {
        public Leaf {
            values = List.copyOf(values);
            extra = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        }

        public Leaf(String field, Operator operator, String... values) {
            this(field, operator, List.of(values), Map.of());
        }

        /** The first value, or an empty text. */
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public Leaf withField(String other) {
            return new Leaf(other, operator, values, extra);
        }

        public Leaf with(Operator other) {
            return new Leaf(field, other, values, extra);
        }

        public Leaf with(List<String> others) {
            return new Leaf(field, operator, others, extra);
        }
    }

    /** The rules in it, from left to right. */
    default List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        walk(leaves::add);
        return leaves;
    }

    /** The same rules, each asking for the field that is given for its own. */
    default Condition withFields(UnaryOperator<String> field) {
        return switch (this) {
            case All(var parts) ->
                new All(parts.stream().map(part -> part.withFields(field)).toList());
            case Any(var parts) ->
                new Any(parts.stream().map(part -> part.withFields(field)).toList());
            case Leaf leaf -> leaf.withField(field.apply(leaf.field()));
        };
    }

    private void walk(Consumer<Leaf> visitor) {
        switch (this) {
            case All(var parts) -> parts.forEach(part -> part.walk(visitor));
            case Any(var parts) -> parts.forEach(part -> part.walk(visitor));
            case Leaf leaf -> visitor.accept(leaf);
        }
    }

    /** Whether there is nothing to ask, so that it is always true. */
    default boolean isUnconditional() {
        return this instanceof All(var parts) && parts.isEmpty();
    }
}
