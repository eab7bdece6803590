package org.hookwright.ticket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a template can name: the ticket's values, the environment, the secrets, and what earlier steps left.
 *
 * @param secrets by name; those that are missing print nothing
 * @param results what earlier steps left, by the step's name
 */
public record Scope(
        Ticket ticket, Environment environment, Map<String, Secret> secrets, Map<String, Map<String, Object>> results) {
    public Scope {
        secrets = Map.copyOf(secrets);
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }

    /** Before any step has run. */
    public Scope(Ticket ticket, Environment environment, Map<String, Secret> secrets) {
        this(ticket, environment, secrets, Map.of());
    }

    /** The same scope with what one more step left. */
    public Scope with(String step, Map<String, Object> result) {
        Map<String, Map<String, Object>> more = new LinkedHashMap<>(results);
        more.put(step, result);
        return new Scope(ticket, environment, secrets, more);
    }

    /** The same scope with other results in the place of those it has. */
    public Scope withResults(Map<String, Map<String, Object>> others) {
        return new Scope(ticket, environment, secrets, others);
    }

    /** With secrets as dots, for everything that is looked at. */
    public Map<String, Object> shown() {
        return values(Secret::toString);
    }

    /** With secrets in clear, for the bytes that leave. */
    public Map<String, Object> sent() {
        return values(Secret::reveal);
    }

    private Map<String, Object> values(java.util.function.Function<Secret, String> text) {
        Map<String, Object> all = new LinkedHashMap<>(results);
        all.putAll(ticket.values());
        all.put("env", environment.variables());
        Map<String, Object> named = new LinkedHashMap<>();
        secrets.forEach((name, secret) -> named.put(name, text.apply(secret)));
        all.put("secret", named);
        return all;
    }
}
