package org.hookwright.template;

import org.jspecify.annotations.Nullable;

/**
 * The names of one template, each kept as one text however often it stands there: a body of many placeholders says
 * {@code ticket} in each of them, and a text that is kept has its hash reckoned once.
 */
final class Names {
    private static final int SLOTS = 256;

    private final @Nullable String[] kept = new String[SLOTS];

    /** The text of a range; as cheap as a copy where it is new. */
    String of(String source, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source.charAt(i);
        }
        int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
        String name = kept[slot];
        if (name == null || name.length() != to - from || !source.startsWith(name, from)) {
            name = source.substring(from, to);
            kept[slot] = name;
        }
        return name;
    }
}
