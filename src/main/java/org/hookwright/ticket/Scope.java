package org.hookwright.ticket;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a template can name: the ticket's values, the environment and the secrets.
 *
 * @param secrets by name; those that are missing print nothing
 */
public record Scope(Ticket ticket, Environment environment, Map<String, Secret> secrets) {
    public Scope {
        secrets = Map.copyOf(secrets);
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
        Map<String, Object> all = new LinkedHashMap<>(ticket.values());
        all.put("env", environment.variables());
        Map<String, Object> named = new LinkedHashMap<>();
        secrets.forEach((name, secret) -> named.put(name, text.apply(secret)));
        all.put("secret", named);
        return all;
    }
}
