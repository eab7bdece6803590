package org.hookwright.language;

import java.util.List;

/**
 * Something to say, not yet in words.
 *
 * @param key names a pattern, {@code subject.element.aspect}
 * @param arguments what the pattern's places are filled with: text, numbers, or sentences
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
