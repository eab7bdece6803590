package org.hookwright.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Trouble;
import org.hookwright.language.Sentence;

/** A condition: {@code all: [...]}, {@code any: [...]}, or {@code { field: …, operator: value }}. */
final class ConditionFormat {
    private ConditionFormat() {}

    /** The condition under a key; always true where there is none. */
    static Condition read(Fields owner, String key) {
        return owner.has(key) ? read(owner.fields(key)) : Condition.All.ALWAYS;
    }

    private static Condition read(Fields part) {
        if (part.has("all") && !part.has("any") && !part.has("field")) {
            return new Condition.All(part.list("all", ConditionFormat::read));
        }
        if (part.has("any") && !part.has("all") && !part.has("field")) {
            return new Condition.Any(part.list("any", ConditionFormat::read));
        }
        if (!part.has("field") || part.has("all") || part.has("any")) {
            if (part.all().isEmpty()) {
                return Condition.All.ALWAYS;
            }
            throw new BadFile(Sentence.of("store.place.condition", part.place()));
        }
        return leaf(part);
    }

    private static Condition.Leaf leaf(Fields part) {
        Operator operator = null;
        Map<String, Object> extra = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : part.all().entrySet()) {
            if (entry.getKey().equals("field")) {
                continue;
            }
            Operator named = Operator.of(entry.getKey()).orElse(null);
            if (named == null) {
                extra.put(entry.getKey(), entry.getValue());
            } else if (operator == null) {
                operator = named;
            } else {
                throw new BadFile(Sentence.of("store.place.two-operators", part.place(), operator.id(), named.id()));
            }
        }
        if (operator == null) {
            throw new BadFile(Sentence.of(
                    "store.place.operator",
                    part.place(),
                    String.join(
                            ", ",
                            List.of(Operator.values()).stream()
                                    .map(Operator::id)
                                    .toList())));
        }
        Condition.Leaf leaf = new Condition.Leaf(part.text("field"), operator, values(part, operator), extra);
        Trouble.of(leaf).ifPresent(why -> {
            throw new BadFile(
                    Sentence.of("store.place.rule", part.path(leaf.operator().id()), why));
        });
        return leaf;
    }

    private static List<String> values(Fields part, Operator operator) {
        if (operator.takes() == Operator.Takes.NONE) {
            return List.of();
        }
        return part.raw(operator.id()) instanceof List<?>
                ? part.texts(operator.id())
                : List.of(part.text(operator.id(), ""));
    }

    static Map<String, Object> write(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (condition) {
            case Condition.All(var parts) ->
                tree.put("all", parts.stream().map(ConditionFormat::write).toList());
            case Condition.Any(var parts) ->
                tree.put("any", parts.stream().map(ConditionFormat::write).toList());
            case Condition.Leaf leaf -> {
                tree.put("field", leaf.field());
                tree.put(leaf.operator().id(), written(leaf));
                leaf.extra().forEach(tree::putIfAbsent);
            }
        }
        return tree;
    }

    private static Object written(Condition.Leaf leaf) {
        if (leaf.operator().takes() == Operator.Takes.NONE) {
            return true;
        }
        if (leaf.values().size() == 1 && leaf.operator().takes() == Operator.Takes.ONE) {
            return plain(leaf.value());
        }
        List<Object> values = new ArrayList<>();
        leaf.values().forEach(value -> values.add(plain(value)));
        return values;
    }

    /** Yes, no and whole numbers are written without quotes, as a person would. */
    private static Object plain(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("0|-?[1-9]\\d{0,8}") ? (Object) Integer.valueOf(value) : value;
    }
}
