package org.hookwright.ui.receiver;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.ui.shell.Memory;

/** Remembers as long as the test runs. */
final class MapMemory implements Memory {
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void keep(String name, String value) {
        kept.put(name, value);
    }
}
