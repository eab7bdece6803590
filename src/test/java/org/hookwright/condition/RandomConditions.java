package org.hookwright.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Conditions and tickets by chance, over few fields and values so that they meet. */
public final class RandomConditions {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<String> FIELDS = List.of("priority", "group.name", "cost", "tags", "vip", "due");
    private static final List<String> WORDS = List.of("Urgent", "High", "Field IT", "IT", "", "true", "3");

    private final Random random;

    public RandomConditions(long seed) {
        random = new Random(seed);
    }

    public Condition condition(int depth) {
        int kind = random.nextInt(depth <= 0 ? 1 : 3);
        return switch (kind) {
            case 0 -> leaf();
            case 1 -> new Condition.All(parts(depth - 1));
            default -> new Condition.Any(parts(depth - 1));
        };
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.add(condition(depth));
        }
        return parts;
    }

    Condition.Leaf leaf() {
        Operator operator = pick(List.of(Operator.values()));
        String[] values = switch (operator) {
            case IS_EMPTY, IS_NOT_EMPTY -> new String[0];
            case AT_LEAST, AT_MOST -> new String[] {String.valueOf(random.nextInt(5))};
            case BEFORE, AFTER -> new String[] {"2026-11-2" + random.nextInt(9)};
            case OLDER_THAN -> new String[] {random.nextInt(1, 5) + "d"};
            case MATCHES -> new String[] {pick(List.of("^U", "t$", "\\d", "."))};
            case INCLUDES_ANY, INCLUDES_NONE -> new String[] {pick(WORDS), pick(WORDS)};
            case IS, IS_NOT, CONTAINS, DOES_NOT_CONTAIN, STARTS_WITH -> new String[] {pick(WORDS)};
        };
        return new Condition.Leaf(pick(FIELDS), operator, values);
    }

    public Facts facts() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "priority", pick(WORDS));
        put(values, "group", Map.of("name", pick(WORDS)));
        put(values, "cost", random.nextInt(5));
        put(values, "tags", List.of(pick(WORDS), pick(WORDS)));
        put(values, "vip", random.nextBoolean());
        put(values, "due", "2026-11-2" + random.nextInt(9) + "T12:00:00Z");
        return new Facts(values, NOW);
    }

    private void put(Map<String, Object> values, String key, Object value) {
        if (random.nextInt(6) > 0) {
            values.put(key, value);
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
