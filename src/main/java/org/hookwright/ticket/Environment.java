package org.hookwright.ticket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a workflow is pointed: plain values by name, and the names of the secrets it needs.
 *
 * @param secrets names only; the values are in the vault
 * @param unknown what its file says beyond that: kept, and written back
 */
public record Environment(
        String name, Map<String, String> variables, List<String> secrets, Map<String, Object> unknown) {
    public static final Environment NONE = new Environment("", Map.of(), List.of());

    public Environment {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        secrets = List.copyOf(secrets);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    public Environment(String name, Map<String, String> variables, List<String> secrets) {
        this(name, variables, secrets, Map.of());
    }

    /** The same with other values. */
    public Environment with(Map<String, String> values) {
        return new Environment(name, values, secrets, unknown);
    }
}
