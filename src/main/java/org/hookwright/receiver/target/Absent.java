package org.hookwright.receiver.target;

import java.util.List;
import java.util.Locale;

/** The names that nothing has, so that a person can see what a target says about what it does not know. */
public final class Absent {
    private static final List<String> WORDS = List.of("missing", "unknown", "nobody");

    private Absent() {}

    /** Whether this is the name of nothing: one of the words is in it, or there is nothing but zeros. */
    static boolean is(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.isBlank() || lower.matches("0+") || WORDS.stream().anyMatch(lower::contains);
    }
}
