package org.hookwright.ui.settings;

/** A value of an environment by its name, as it stands in its two fields. */
public record Variable(String name, String value) {
    /** What a template can name: a letter, then letters, digits, hyphens and underscores. */
    boolean isNameable() {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_-]*");
    }
}
