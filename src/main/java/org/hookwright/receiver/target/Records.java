package org.hookwright.receiver.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a target remembers: its records by id, the oldest forgotten beyond a limit. */
final class Records {
    /** Far more than a rehearsal makes, and little enough to be held. */
    static final int MOST = 1_000;

    private static final int LONGEST_VALUE = 4_096;

    private final Map<String, Map<String, @Nullable Object>> byId = new LinkedHashMap<>();

    Optional<Map<String, @Nullable Object>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that fit, with their ids. */
    List<Map.Entry<String, Map<String, @Nullable Object>>> all(Predicate<Map<String, @Nullable Object>> fits) {
        return byId.entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .toList();
    }

    /** The record of this id, made where there is none. */
    Map<String, @Nullable Object> at(String id) {
        Map<String, @Nullable Object> record = byId.computeIfAbsent(id, _ -> new LinkedHashMap<>());
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return record;
    }

    /** Takes over values; a text that is too long to be kept a thousand times is kept in its beginning. */
    static void put(Map<String, @Nullable Object> record, Map<?, ?> values) {
        values.forEach((name, value) -> record.put(
                String.valueOf(name),
                value instanceof String text && text.length() > LONGEST_VALUE
                        ? text.substring(0, LONGEST_VALUE)
                        : value));
    }

    boolean remove(String id) {
        return byId.remove(id) != null;
    }

    int size() {
        return byId.size();
    }

    void clear() {
        byId.clear();
    }
}
