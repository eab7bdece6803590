package org.hookwright.ticket;

import org.hookwright.language.Sentence;

/**
 * A value that the host offers to a template.
 *
 * @param path dotted, without braces; a star in it stands for what each account names itself
 * @param example as the host would print it
 */
public record Placeholder(String path, Sentence meaning, String example, Standing standing) {
    /** Whether it stands for many paths and so cannot be written as it is. */
    public boolean isPattern() {
        return path.indexOf('*') >= 0;
    }
}
