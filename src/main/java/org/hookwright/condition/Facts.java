package org.hookwright.condition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules are asked about: values by name, nested in maps.
 *
 * @param now what {@code older_than} counts from
 */
public record Facts(Map<String, Object> values, Instant now) {
    /** The value at a path, or null where it, or a part of the way, is missing. */
    public @Nullable Object at(String path) {
        Object value = values;
        int from = 0;
        while (from <= path.length()) {
            int dot = path.indexOf('.', from);
            String name = path.substring(from, dot < 0 ? path.length() : dot);
            value = step(value, name);
            if (value == null || dot < 0) {
                return value;
            }
            from = dot + 1;
        }
        return null;
    }

    private static @Nullable Object step(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (value instanceof List<?> list && !name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
            int index = name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    /** The same facts with another value at a path; null takes it away. */
    public Facts with(String path, @Nullable Object value) {
        return new Facts(put(values, path, value), now);
    }

    private static Map<String, Object> put(Map<?, ?> map, String path, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        map.forEach((key, kept) -> changed.put(String.valueOf(key), kept));
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (value == null) {
                changed.remove(path);
            } else {
                changed.put(path, value);
            }
            return changed;
        }
        String name = path.substring(0, dot);
        Map<?, ?> inner = changed.get(name) instanceof Map<?, ?> found ? found : Map.of();
        changed.put(name, put(inner, path.substring(dot + 1), value));
        return changed;
    }
}
