package org.hookwright.ui.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.ui.shell.Memory;

/** Remembers in a map. */
final class MapMemory implements Memory {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public void keep(String name, String value) {
        values.put(name, value);
    }
}
