package org.hookwright.ticket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a workflow is pointed: plain values by name, and the names of the secrets it needs.
 *
 * @param secrets names only; the values are in the vault
 * @param network how its targets are reached
 * @param unknown what its file says beyond that: kept, and written back
 */
public record Environment(
        String name,
        Map<String, String> variables,
        List<String> secrets,
        Network network,
        Map<String, Object> unknown) {
    public static final Environment NONE = new Environment("", Map.of(), List.of());

    public Environment {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        secrets = List.copyOf(secrets);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    public Environment(String name, Map<String, String> variables, List<String> secrets) {
        this(name, variables, secrets, Network.PLAIN, Map.of());
    }

    /** The same with other values. */
    public Environment with(Map<String, String> values) {
        return new Environment(name, values, secrets, network, unknown);
    }

    /** The same under another name. */
    public Environment named(String other) {
        return new Environment(other, variables, secrets, network, unknown);
    }

    /** The same with other names of secrets. */
    public Environment withSecrets(List<String> names) {
        return new Environment(name, variables, names, network, unknown);
    }

    /** The same, reached another way. */
    public Environment with(Network other) {
        return new Environment(name, variables, secrets, other, unknown);
    }
}
