package org.hookwright.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a path. */
final class Steps {
    private Steps() {}

    /** Behind a dot: a key, or {@code size}, {@code first}, {@code last} where there is no such key. */
    static @Nullable Object named(Object at, String name) {
        if (at instanceof Map<?, ?> map) {
            Object value = map.get(name);
            if (value != null || map.containsKey(name)) {
                return value;
            }
            return switch (name) {
                case "size" -> (long) map.size();
                case "first" -> map.isEmpty() ? null : pair(map);
                default -> null;
            };
        }
        if (at instanceof Loop loop) {
            return loop.value(name);
        }
        return switch (name) {
            case "size" ->
                switch (at) {
                    case List<?> list -> (long) list.size();
                    case String text -> (long) text.codePointCount(0, text.length());
                    default -> null;
                };
            case "first" -> at instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null;
            case "last" -> at instanceof List<?> list && !list.isEmpty() ? list.getLast() : null;
            default -> null;
        };
    }

    private static Object pair(Map<?, ?> map) {
        Map.Entry<?, ?> first = map.entrySet().iterator().next();
        return java.util.Arrays.asList(first.getKey(), first.getValue());
    }

    /** In brackets: a key of a mapping, a place in a list, from its end where negative. */
    static @Nullable Object bracket(Object at, @Nullable Object key) {
        if (at instanceof List<?> list && key instanceof Number place) {
            long index = place.longValue() < 0 ? list.size() + place.longValue() : place.longValue();
            return index >= 0 && index < list.size() ? list.get((int) index) : null;
        }
        if (at instanceof Map<?, ?> map) {
            Object value = key == null ? null : map.get(key);
            return value != null || key == null ? value : map.get(Values.text(key));
        }
        return at instanceof Loop loop && key instanceof String name ? loop.value(name) : null;
    }
}
