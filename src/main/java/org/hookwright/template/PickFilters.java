package org.hookwright.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters that pick items of a list by a property: where, reject, find, find_index, has. */
final class PickFilters {
    private PickFilters() {}

    static void addTo(Map<String, Filter> all) {
        all.put("where", new Filter(1, 2, (input, arguments, context) -> where(input, Test.of(arguments), context)));
        all.put("reject", new Filter(1, 2, (input, arguments, context) -> reject(input, Test.of(arguments), context)));
        all.put("find", new Filter(1, 2, (input, arguments, context) -> {
            List<@Nullable Object> items = Values.list(input, context);
            int at = first(items, Test.of(arguments));
            return at < 0 ? null : items.get(at);
        }));
        all.put("find_index", new Filter(1, 2, (input, arguments, context) -> {
            int at = first(Values.list(input, context), Test.of(arguments));
            return at < 0 ? null : (Object) (long) at;
        }));
        all.put("has", new Filter(1, 2, (input, arguments, context) -> {
            int at = first(Values.list(input, context), Test.of(arguments));
            return at == UNDECIDED ? null : (Object) (at >= 0);
        }));
    }

    private static final int NONE = -1;

    /** A missing item ends the search without an answer, as it does in Ruby Liquid. */
    private static final int UNDECIDED = -2;

    private record Test(@Nullable Object property, @Nullable Object wanted) {
        static Test of(@Nullable Object[] arguments) {
            return new Test(arguments[0], arguments.length > 1 ? arguments[1] : null);
        }

        boolean fits(@Nullable Object item) {
            Object value = switch (item) {
                case Map<?, ?> map -> map.get(Values.text(property));
                case String text -> text.contains(Values.text(property)) ? property : null;
                case Number number
                when property instanceof Number bit && Numbers.isWhole(number) ->
                    Numbers.whole(number).testBit(Math.max(0, bit.intValue())) ? 1L : 0L;
                case null -> null;
                default -> throw new LiquidError("cannot select the property '" + Values.text(property) + "'");
            };
            return wanted == null ? Values.isTrue(value) : Values.same(value, wanted);
        }
    }

    private static List<@Nullable Object> where(@Nullable Object input, Test test, Context context) {
        if (input instanceof Number) {
            throw new LiquidError("cannot select the property '" + Values.text(test.property()) + "'");
        }
        List<@Nullable Object> items = Values.list(input, context);
        items.removeIf(item -> !test.fits(item));
        return items;
    }

    private static @Nullable Object reject(@Nullable Object input, Test test, Context context) {
        List<@Nullable Object> items = Values.list(input, context);
        if (items.contains(null) || test.property() == null) {
            return null;
        }
        items.removeIf(test::fits);
        return items;
    }

    private static int first(List<@Nullable Object> items, Test test) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == null) {
                return UNDECIDED;
            }
            if (test.fits(items.get(i))) {
                return i;
            }
        }
        return NONE;
    }
}
