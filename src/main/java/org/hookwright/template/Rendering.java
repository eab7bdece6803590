package org.hookwright.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filling gave.
 *
 * @param text the output; where a limit was met, what had been written until then
 * @param exceeded the limit that ended it early, or null
 */
public record Rendering(
        String text,
        SourceMap sources,
        List<Notice> notices,
        @Nullable Exceeded exceeded) {
    public Rendering {
        notices = List.copyOf(notices);
    }

    /** The limit that was met, and where in the template. */
    public record Exceeded(Kind kind, Span span) {
        /** Which one of {@link Limits}, in its order. */
        public enum Kind {
            OUTPUT,
            TURNS,
            DEPTH,
            TIME
        }
    }
}
