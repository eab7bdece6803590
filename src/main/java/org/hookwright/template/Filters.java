package org.hookwright.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every filter by its name. */
final class Filters {
    private static final Map<String, Filter> ALL = new HashMap<>();

    static {
        TextFilters.addTo(ALL);
        CodeFilters.addTo(ALL);
        NumberFilters.addTo(ALL);
        ListFilters.addTo(ALL);
        PickFilters.addTo(ALL);
        ALL.put(
                "date",
                new Filter(1, 1, (input, arguments, context) -> DateFilter.apply(input, arguments[0], context)));
        ALL.put("default", new Filter(0, 2, (input, arguments, _) -> orDefault(input, arguments)));
    }

    private Filters() {}

    static @Nullable Filter find(String name) {
        return ALL.get(name);
    }

    /** The names of all filters, for completion. */
    static java.util.Set<String> names() {
        return java.util.Collections.unmodifiableSet(ALL.keySet());
    }

    private static @Nullable Object orDefault(@Nullable Object input, @Nullable Object[] arguments) {
        Object other = "";
        boolean allowFalse = false;
        int plain = 0;
        for (Object argument : arguments) {
            if (argument instanceof Options options) {
                allowFalse = Values.isTrue(options.values().get("allow_false"));
            } else {
                plain++;
                other = argument;
            }
        }
        if (plain > 1) {
            throw new LiquidError("wrong number of arguments (given 3, expected 1..2)");
        }
        boolean missing = allowFalse ? input == null : !Values.isTrue(input);
        boolean empty = (input instanceof String text && text.isEmpty())
                || (input instanceof java.util.List<?> list && list.isEmpty())
                || (input instanceof Map<?, ?> map && map.isEmpty())
                || input instanceof Special;
        return missing || empty ? other : input;
    }
}
