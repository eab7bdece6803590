package org.hookwright.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the receiver is to answer, as its file says it.
 *
 * @param seed of everything random in it
 * @param rules as they are written, a text each; one with a fault is kept until somebody corrects it
 * @param unknown what its file says beyond that: kept, and written back
 */
public record KeptScript(String name, long seed, List<String> rules, Map<String, Object> unknown) {
    public KeptScript {
        rules = List.copyOf(rules);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    public KeptScript(String name, long seed, List<String> rules) {
        this(name, seed, rules, Map.of());
    }

    /** The same under another name. */
    public KeptScript named(String other) {
        return new KeptScript(other, seed, rules, unknown);
    }

    /** The same with other rules. */
    public KeptScript with(List<String> others, long otherSeed) {
        return new KeptScript(name, otherSeed, others, unknown);
    }
}
