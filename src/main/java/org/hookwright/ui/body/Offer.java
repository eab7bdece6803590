package org.hookwright.ui.body;

import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Something that can be written between the braces.
 *
 * @param text what is put in: a path, the name of a filter with its arguments, a tag
 * @param caret where in the text the caret goes afterwards; behind it, if it needs nothing more
 * @param meaning what it stands for
 * @param origin where it comes from and how sure that is
 */
public record Offer(Kind kind, String text, int caret, Optional<Sentence> meaning, Sentence origin) {
    /** Which list it belongs to. */
    public enum Kind {
        PATH,
        FILTER,
        TAG
    }

    public static Offer path(String path, Optional<Sentence> meaning, Sentence origin) {
        return new Offer(Kind.PATH, path, path.length(), meaning, origin);
    }

    /** The word it begins with: a filter without its arguments. */
    public String name() {
        int end = 0;
        while (end < text.length() && ": ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
