package org.hookwright.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a loop goes over, and which part of it.
 *
 * @param name variable and collection as written, by which {@code offset: continue} finds where a loop ended
 * @param continued whether it goes on where the last such loop ended
 */
record Slice(
        String name,
        Expression collection,
        @Nullable Expression limit,
        @Nullable Expression offset,
        boolean continued,
        boolean reversed) {
    private record Key(String name) {}

    List<?> items(Context context) {
        Key key = new Key(name);
        long from = continued
                ? context.registers().get(key) instanceof Long ended ? ended : 0
                : offset == null ? 0 : whole(offset.value(context), 0);
        List<?> all = list(collection.value(context));
        context.work(all instanceof Interval ? 0 : all.size());
        long start = Math.clamp(from, 0, all.size());
        long most = limit == null ? all.size() : whole(limit.value(context), all.size());
        long stop = Math.min(start + Math.clamp(most, 0, all.size()), all.size());
        List<?> part = all.subList((int) start, (int) stop);
        context.registers().put(key, from + part.size());
        return reversed ? part.reversed() : part;
    }

    private static List<?> list(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Map<?, ?> map -> {
                List<Object> pairs = new ArrayList<>();
                map.forEach((name, item) -> pairs.add(Arrays.asList(name, item)));
                yield pairs;
            }
            case String text -> text.isEmpty() ? List.of() : List.of(text);
            case null, default -> List.of();
        };
    }

    /** A whole number, or text that is one. */
    static long whole(@Nullable Object value, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        Number read = value instanceof String text ? Numbers.strict(text.strip()) : null;
        if (read == null) {
            throw new LiquidError("invalid integer");
        }
        return read.longValue();
    }
}
