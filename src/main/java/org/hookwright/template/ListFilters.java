package org.hookwright.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters that make one list, or one value, of a list. */
final class ListFilters {
    private ListFilters() {}

    static void addTo(Map<String, Filter> all) {
        all.put("size", new Filter(0, 0, (input, _, _) -> size(input)));
        all.put("first", new Filter(0, 0, (input, _, _) -> end(input, true)));
        all.put("last", new Filter(0, 0, (input, _, _) -> end(input, false)));
        all.put("join", new Filter(0, 1, (input, arguments, context) -> join(input, arguments, context)));
        all.put("reverse", new Filter(0, 0, (input, _, context) -> {
            List<@Nullable Object> list = Values.list(input, context);
            Collections.reverse(list);
            return list;
        }));
        all.put("concat", new Filter(1, 1, (input, arguments, context) -> concat(input, arguments[0], context)));
        all.put("map", new Filter(1, 1, (input, arguments, context) -> map(Values.list(input, context), arguments[0])));
        all.put(
                "uniq",
                new Filter(
                        0, 1, (input, arguments, context) -> uniq(Values.list(input, context), property(arguments))));
        all.put("compact", new Filter(0, 1, (input, arguments, context) -> {
            String property = property(arguments);
            return Values.list(input, context).stream()
                    .filter(item -> of(item, property) != null)
                    .toList();
        }));
        all.put(
                "sort",
                new Filter(
                        0,
                        1,
                        (input, arguments, context) ->
                                sort(Values.list(input, context), property(arguments), ListFilters::compare)));
        all.put(
                "sort_natural",
                new Filter(
                        0,
                        1,
                        (input, arguments, context) ->
                                sort(Values.list(input, context), property(arguments), ListFilters::natural)));
        all.put(
                "sum",
                new Filter(0, 1, (input, arguments, context) -> sum(Values.list(input, context), property(arguments))));
    }

    static @Nullable String property(@Nullable Object[] arguments) {
        return arguments.length == 0 || arguments[0] == null ? null : Values.text(arguments[0]);
    }

    /** An item's property, or the item where none is named; items without properties are an error. */
    static @Nullable Object of(@Nullable Object item, @Nullable String property) {
        if (property == null) {
            return item;
        }
        return switch (item) {
            case Map<?, ?> map -> map.get(property);
            case null -> null;
            case String text -> text.contains(property) ? property : null;
            default -> throw new LiquidError("cannot select the property '" + property + "'");
        };
    }

    private static Object size(@Nullable Object input) {
        return switch (input) {
            case String text -> (long) text.codePointCount(0, text.length());
            case List<?> list -> (long) list.size();
            case Map<?, ?> map -> (long) map.size();
            case Number number when Numbers.isWhole(number) -> 8L;
            case null, default -> 0L;
        };
    }

    private static @Nullable Object end(@Nullable Object input, boolean first) {
        return switch (input) {
            case List<?> list when !list.isEmpty() -> first ? list.getFirst() : list.getLast();
            case Map<?, ?> map when first -> Steps.named(map, "first");
            case String text
            when !text.isEmpty() ->
                first
                        ? text.substring(0, text.offsetByCodePoints(0, 1))
                        : text.substring(text.offsetByCodePoints(text.length(), -1));
            case null, default -> null;
        };
    }

    private static String join(@Nullable Object input, @Nullable Object[] arguments, Context context) {
        String glue = arguments.length == 0 ? " " : Values.text(arguments[0]);
        StringBuilder joined = new StringBuilder();
        String between = "";
        for (Object item : Values.list(input, context)) {
            joined.append(between);
            Values.print(item, joined);
            between = glue;
            context.room(joined.length() + (long) glue.length());
        }
        return joined.toString();
    }

    private static List<@Nullable Object> concat(@Nullable Object input, @Nullable Object other, Context context) {
        if (!(other instanceof List<?> more)) {
            throw new LiquidError("concat filter requires an array argument");
        }
        List<@Nullable Object> all = Values.list(input, context);
        Values.spendItems(more.size(), context);
        all.addAll(more);
        return all;
    }

    private static List<@Nullable Object> map(List<@Nullable Object> items, @Nullable Object name) {
        String property = Values.text(name);
        List<@Nullable Object> mapped = new ArrayList<>(items.size());
        for (Object item : items) {
            switch (item) {
                case null -> mapped.add(null);
                case Map<?, ?> map -> mapped.add(map.get(property));
                default -> throw new LiquidError("cannot select the property '" + property + "'");
            }
        }
        return mapped;
    }

    private static List<@Nullable Object> uniq(List<@Nullable Object> items, @Nullable String property) {
        List<@Nullable Object> kept = new ArrayList<>();
        Set<@Nullable Object> seen = new HashSet<>();
        for (Object item : items) {
            Object by = of(item, property);
            if (seen.add(by instanceof Integer number ? (Object) number.longValue() : by)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static List<@Nullable Object> sort(
            List<@Nullable Object> items, @Nullable String property, Comparator<@Nullable Object> order) {
        items.sort((one, other) -> order.compare(of(one, property), of(other, property)));
        return items;
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return nullsLast(one, other);
        }
        Integer order = one instanceof List || other instanceof List || one instanceof Map || other instanceof Map
                ? null
                : Values.order(one, other);
        if (order == null) {
            throw new LiquidError("comparison of " + Values.kind(one) + " with " + Values.kind(other) + " failed");
        }
        return order;
    }

    private static int nullsLast(@Nullable Object one, @Nullable Object other) {
        return Boolean.compare(one == null, other == null);
    }

    private static int natural(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return nullsLast(one, other);
        }
        return Values.text(one)
                .toLowerCase(Locale.ROOT)
                .compareTo(Values.text(other).toLowerCase(Locale.ROOT));
    }

    private static Number sum(List<@Nullable Object> items, @Nullable String property) {
        Number sum = 0L;
        for (Object item : items) {
            if (property != null && !(item instanceof Map)) {
                throw new LiquidError("cannot select the property '" + property + "'");
            }
            sum = Numbers.plus(sum, Numbers.of(of(item, property)));
        }
        return sum;
    }
}
